package org.docket.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.CaseView.ReplyView;
import org.docket.casework.CaseView.SideView;
import org.docket.casework.CommentRequestView;
import org.docket.casework.CorrectionView;
import org.docket.casework.PublicReading.Published;
import org.docket.casework.ReplyState;
import org.docket.lifecycle.Basis;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the public sees of a published case.
 *
 * @param basis what a denial rests on: a word, or evidence; left out for every other status
 * @param reviewOn until when it is taken to be true
 * @param denial whether the respondent denies it
 * @param corrections what readers were told of changes, the newest first
 */
@Schema(name = "Verdict")
public record Verdict(UUID id, long number, ClaimView claim, Status status, Set<Basis> basis, Instant statusSince, String rating,
        String summary, LocalDate reviewOn, Standing standing, SideView support, SideView refutation, boolean denial, RightOfReply rightOfReply,
        List<CorrectionView> corrections, Instant publishedAt, Instant updatedAt) {

    /**
     * Whether the respondent could have their say, and what they said.
     *
     * @param owed true where the claim is CORROBORATED and nobody asked them; left out otherwise
     */
    @Schema(name = "PublicReply")
    public record RightOfReply(ReplyState state, Boolean owed, Instant askedAt, Instant deadlineAt, String reply, Instant answeredAt) {

        static RightOfReply of(ReplyView state, CommentRequestView asked) {
            return asked == null ? new RightOfReply(state.state(), state.owed(), null, null, null, null)
                    : new RightOfReply(state.state(), state.owed(), asked.askedAt(), asked.deadlineAt(), asked.reply(), asked.answeredAt());
        }
    }

    static Verdict of(Published found) {
        var view = found.view();
        return new Verdict(view.id(), view.number(), view.claim(), view.status(), view.basis(), view.statusSince(), view.rating(),
                view.summary(), view.reviewOn(), view.standing(), view.support(), view.refutation(), found.denied(),
                RightOfReply.of(view.rightOfReply(), found.reply().orElse(null)), found.corrections(), view.publishedAt(), view.updatedAt());
    }
}
