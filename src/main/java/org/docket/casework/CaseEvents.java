package org.docket.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.docket.lifecycle.Basis;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Move;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;

/** The data of the events of a case, one record each. Stored for good: a field may be added, never renamed or removed. */
final class CaseEvents {

    private CaseEvents() {}

    /** @param externalId its name where it was brought from; null where it has none */
    record Opened(long number, CaseFile file, String externalId) {

        Opened(long number, CaseFile file) {
            this(number, file, null);
        }
    }

    /**
     * @param correction what readers were told, where the case was published; null where it was not
     * @param seconded null for what somebody did alone
     * @param affirmed the items that are evidence of the new wording, too; null where the claim was not reworded, or before items were affirmed
     */
    record Edited(CaseFile before, CaseFile after, Corrected correction, Set<UUID> affirmed, Seconded seconded) {}

    /** @param externalId its name where it was brought from; null where it has none */
    record Attached(UUID evidenceId, EvidenceInput item, String externalId) {

        Attached(UUID evidenceId, EvidenceInput item) {
            this(evidenceId, item, null);
        }
    }

    record Recorded(UUID reviewId, ReviewInput review) {}

    /** @param replaced those that the review takes the place of */
    record ReviewReplaced(UUID reviewId, ReviewInput review, List<UUID> replaced) {}

    record ReviewRemoved(UUID reviewId) {}

    /** @param decisive null where the mark is taken away */
    record Marked(UUID evidenceId, DecisiveInput decisive) {}

    /** @param elsewhere as of a move */
    record Withdrawn(UUID evidenceId, Elsewhere elsewhere) {}

    /**
     * @param seconded null for what somebody did alone
     * @param correction what readers were told, where the case was published; null where it was not
     * @param elsewhere who decided it where the case was brought from; null for what was decided here
     * @param bases those that the case has since; null in events from before bases were recorded
     */
    record Moved(Move move, Status from, Status to, Seconded seconded, Corrected correction, Elsewhere elsewhere, SortedSet<Basis> bases) {}

    /** The proposal that the event's actor approved, and whose it was. */
    record Seconded(UUID proposalId, UUID proposedBy) {

        static Seconded of(Proposal approved) {
            return approved == null ? null : new Seconded(approved.id, approved.authorId);
        }
    }

    /** @param changed names of fields in order, separated by commas */
    record Corrected(UUID correctionId, CorrectionType type, String note, String changed) {}

    /**
     * @param edit of a proposed edit; null for every other kind
     * @param article of a proposed publication; null for every other kind, and where it names none
     * @param responsibleId who made the author's key; null for an author who stood for themselves
     */
    record Proposed(UUID proposalId, ProposalKind kind, Move move, String summary, String rating, LocalDate reviewOn, UUID responsibleId, CaseEdit edit,
            Article article) {

        static Proposed of(Proposal filed) {
            return new Proposed(filed.id, filed.kind, filed.move, filed.summary, filed.rating, filed.reviewOn, filed.authorResponsibleId, filed.edit(),
                    Article.stored(filed.article));
        }

        Wish wish(String reason) {
            return switch (kind) {
                case MOVE -> new Wish.ToMove(move, reason);
                case PUBLICATION -> new Wish.ToPublish(summary, rating, reviewOn, article);
                case WITHDRAWAL -> new Wish.ToWithdraw(reason);
                case EDIT -> new Wish.ToEdit(edit, reason);
            };
        }
    }

    record CommentRequested(UUID requestId, CommentRequestInput request) {}

    record CommentAnswered(UUID requestId, CommentAnswerInput answer) {}

    record ProposalDecided(UUID proposalId) {}

    /**
     * @param elsewhere as of a move
     * @param article of the newsroom; null where there is none, and in events from before articles were recorded
     */
    record Published(String summary, String rating, LocalDate reviewOn, Seconded seconded, Elsewhere elsewhere, Article article) {}

    /** @param elsewhere as of a move */
    record PublicationWithdrawn(Seconded seconded, Corrected correction, Elsewhere elsewhere) {}

    /** That two items show the same picture; the data of the event that distinguishes them, too. */
    record PicturesMatched(UUID matchId, UUID evidenceId, UUID earlierId) {}

    record Judged(Standing standing, Set<Guard> unmet) {}

    /** @param dismissalId of the dismissal that ended with it; null for most */
    record Linked(Relation relation, UUID otherId, UUID dismissalId) {}

    record MatchDecided(UUID dismissalId, UUID otherId) {}
}
