package org.docket.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.PartialDate;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.rules.Warning;
import org.docket.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole case, judged as it is read.
 *
 * @param unmet what the present status requires and no longer has; empty while the standing holds
 * @param basis why a denial or a corroboration holds; left out for every other status
 * @param warnings what the judgement leaves out or cannot see; it refuses nothing
 * @param rating the code of a term of the vocabulary; of a published case the one that readers are shown
 * @param article of the newsroom; left out where there is none
 * @param ratingText free text that an older desk stored in the place of a term; left out otherwise
 */
@Schema(name = "Case")
public record CaseView(
        UUID id,
        long number,
        ClaimView claim,
        Status status,
        Instant statusSince,
        Standing standing,
        List<UnmetView> unmet,
        Set<Basis> basis,
        Set<Warning> warnings,
        List<MoveView> moves,
        SideView support,
        SideView refutation,
        EvidenceCounts evidence,
        Collection<String> topics,
        UUID assigneeId,
        String note,
        Visibility visibility,
        String summary,
        String rating,
        String ratingText,
        LocalDate reviewOn,
        Article article,
        Instant publishedAt,
        TombstoneView withdrawal,
        ReplyView rightOfReply,
        long version,
        Instant openedAt,
        Instant updatedAt,
        List<LinkView> links) {

    /** Without what is the desk's own business: who works on it, what they noted, and which other cases there are. */
    CaseView outside() {
        return new CaseView(id, number, claim, status, statusSince, standing, unmet, basis, warnings, moves, support, refutation, evidence, topics,
                null, null, visibility, summary, rating, ratingText, reviewOn, article, publishedAt, withdrawal, rightOfReply, version, openedAt, updatedAt, List.of());
    }

    /**
     * A claim with its parties by name.
     *
     * @param respondent the first of {@code respondents}; null where there is none
     */
    @Schema(name = "Claim")
    public record ClaimView(String text, String language, UUID claimantId, PartyView claimant, UUID respondentId,
            PartyView respondent, List<UUID> respondentIds, List<PartyView> respondents, PartialDate madeOn, List<String> appearances) {

        static ClaimView of(StoredCase found) {
            ClaimInput claim = found.file().claim();
            return new ClaimView(claim.text(), claim.language(), claim.claimantId(), PartyView.of(found.claimant()),
                    claim.respondentId(), PartyView.of(found.respondent()), claim.respondentIds(),
                    found.respondents().stream().map(PartyView::of).toList(), claim.madeOn(), claim.appearances());
        }
    }

    /** A source that a claim is by or about. */
    @Schema(name = "Party")
    public record PartyView(UUID id, String name, SourceRef principal) {

        static PartyView of(Optional<Party> found) {
            return found.map(PartyView::of).orElse(null);
        }

        static PartyView of(Party party) {
            return new PartyView(party.id(), party.name(), new SourceRef(party.standing().principal().id(), party.standing().principal().name()));
        }
    }

    /** How much evidence there is, and of what sort. */
    public record EvidenceCounts(int items, int counted, int supports, int refutes, int context, int withdrawn, int denials) {}

    /**
     * One side of a claim.
     *
     * @param principals the names of independent principals; the first hundred
     * @param independent how many independent principals there are
     * @param items how many counted items stand on this side
     */
    @Schema(name = "Side")
    public record SideView(List<String> principals, int independent, int items) {}

    /** That what was published is no more, since when and why. */
    @Schema(name = "Tombstone")
    public record TombstoneView(Instant at, String reason) {

        static TombstoneView of(Publication publication) {
            return publication.withdrawnAt() == null ? null : new TombstoneView(publication.withdrawnAt(), publication.reason());
        }
    }

    /**
     * Whether the respondent could have their say.
     *
     * @param owed true where the claim is CORROBORATED and nobody asked them; left out otherwise
     */
    @Schema(name = "RightOfReply")
    public record ReplyView(ReplyState state, Boolean owed) {}

    /** This case's relation to another. */
    @Schema(name = "CaseLinkView")
    public record LinkView(Relation relation, UUID caseId) {}
}
