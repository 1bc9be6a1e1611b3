package org.docket.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.Article;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.CaseView.LinkView;
import org.docket.casework.CaseView.SideView;
import org.docket.casework.CorrectionView;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.Relation;
import org.docket.casework.ReplyState;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the public sees of a published case.
 *
 * @param basis why a denial or a corroboration holds; left out for every other status
 * @param examinedOn of an ALLEGED claim: the day on which the desk published that it could not settle it; left out for a claim that was not examined
 * @param rating the code of a term of the vocabulary
 * @param ratingText free text that an older desk stored in the place of a term; left out otherwise
 * @param summaryOutdated true where the summary was written before the verdict got its status; left out otherwise
 * @param reviewOn until when it is taken to be true
 * @param article of the newsroom about the claim; left out where the desk names none
 * @param denial the respondent's own word against the claim; left out where there is none
 * @param corrections what readers were told of changes, the newest first; the first hundred
 * @param updatedAt since when the public sees it as it is
 * @param position the place in the log of what made it so
 */
@Schema(name = "Verdict")
public record Verdict(UUID id, long number, ClaimView claim, Collection<String> topics, Status status, Set<Basis> basis, LocalDate examinedOn, Instant statusSince,
        String rating, String ratingText, String summary, Boolean summaryOutdated, LocalDate reviewOn, Article article, Standing standing, SideView support, SideView refutation, PublicCase.Denial denial,
        RightOfReply rightOfReply, List<CorrectionView> corrections, Instant publishedAt, Instant updatedAt, long position, Links links) {

    /**
     * Whether the respondent could have their say, and what they said.
     *
     * @param owed true where the claim is CORROBORATED and nobody asked them; left out otherwise
     */
    @Schema(name = "PublicReply")
    public record RightOfReply(ReplyState state, Boolean owed, Instant askedAt, Instant deadlineAt, String reply, Instant answeredAt) {

        static RightOfReply of(Published seen) {
            var state = seen.rightOfReply();
            var asked = seen.asked();
            return asked == null ? new RightOfReply(state.state(), state.owed(), null, null, null, null)
                    : new RightOfReply(state.state(), state.owed(), asked.askedAt(), asked.deadlineAt(), asked.reply(), asked.answeredAt());
        }
    }

    /**
     * Where there is more about it, and which other verdicts it is related to.
     *
     * @param page for people; the others are for programs
     */
    @Schema(name = "VerdictLinks")
    public record Links(String self, String history, String claimReview, String badge, String page, List<Related> related) {

        static Links of(Published seen) {
            String self = address(seen.id());
            return new Links(self, self + "/history", self + "/claim-review", self + "/badge.svg", PageAddress.of(seen),
                    seen.links().stream().map(Related::of).toList());
        }
    }

    /** Another verdict, and how this one relates to it. */
    @Schema(name = "RelatedVerdict")
    public record Related(Relation relation, UUID verdictId) {

        static Related of(LinkView link) {
            return new Related(link.relation(), link.caseId());
        }
    }

    public static String address(UUID id) {
        return "/v1/verdicts/" + id;
    }

    static Verdict of(Published seen, long position, Instant at) {
        return new Verdict(seen.id(), seen.number(), seen.claim(), seen.topics(), seen.status(), seen.basis().isEmpty() ? null : seen.basis(),
                seen.examinedOn(), seen.statusSince(), seen.rating().code(), seen.rating().freeText(), seen.summary(), seen.summaryOutdated(), seen.reviewOn(), seen.article(), seen.standing(), seen.support(), seen.refutation(),
                seen.denial(), RightOfReply.of(seen), seen.corrections(), seen.publishedAt(), at, position, Links.of(seen));
    }
}
