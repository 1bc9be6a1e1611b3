package org.docket.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.docket.rules.Basis;
import org.docket.rules.Guard;
import org.docket.rules.Move;
import org.docket.rules.Standing;
import org.docket.rules.Status;

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

    /**
     * @param externalId its name where it was brought from; null where it has none
     * @param uncleared true where readers do not see it until a second person clears it; null otherwise
     */
    record Attached(UUID evidenceId, EvidenceInput item, String externalId, Boolean uncleared) {}

    /** @param uncleared as of an item */
    record Recorded(UUID reviewId, ReviewInput review, Boolean uncleared) {}

    /**
     * @param replaced those that the review takes the place of
     * @param uncleared as of an item
     */
    record ReviewReplaced(UUID reviewId, ReviewInput review, List<UUID> replaced, Boolean uncleared) {}

    /**
     * @param evidence the items that readers see from now on
     * @param reviews the same of reviews of other publishers
     * @param seconded null for what somebody did alone
     */
    record Cleared(SortedSet<UUID> evidence, SortedSet<UUID> reviews, Seconded seconded) {}

    record ReviewRemoved(UUID reviewId) {}

    /**
     * @param decisive null where the mark is taken away
     * @param seconded null for what somebody did alone
     */
    record Marked(UUID evidenceId, DecisiveInput decisive, Seconded seconded) {}

    /** @param elsewhere as of a move */
    record Withdrawn(UUID evidenceId, ExternalDecider elsewhere) {}

    /**
     * @param seconded null for what somebody did alone
     * @param correction what readers were told, where the case was published; null where it was not
     * @param elsewhere who decided it where the case was brought from; null for what was decided here
     * @param bases those that the case has since; null in events from before bases were recorded
     * @param cleared the items that the move rests on and that readers see from now on; null where there are none
     * @param summary what readers are to read from now on; null where it stays
     * @param rating as of the summary
     */
    record Moved(Move move, Status from, Status to, Seconded seconded, Corrected correction, ExternalDecider elsewhere, SortedSet<Basis> bases,
            SortedSet<UUID> cleared, String summary, String rating) {}

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
     * @param addition what the proposal adds to the case; null where it adds nothing
     */
    record Proposed(UUID proposalId, ProposalKind kind, Move move, String summary, String rating, LocalDate reviewOn, UUID responsibleId, CaseEdit edit,
            ProposalContent addition, Article article) {

        static Proposed of(Proposal filed) {
            return new Proposed(filed.id, filed.kind, filed.move, filed.summary, filed.rating, filed.reviewOn, filed.authorResponsibleId, filed.edit(),
                    filed.content(), Article.stored(filed.article));
        }

        DecisionRequest wish(String reason) {
            ProposalContent added = addition == null ? ProposalContent.NONE : addition;
            return switch (kind) {
                case MOVE -> new DecisionRequest.ToMove(move, reason, added.evidence(), summary, rating);
                case PUBLICATION -> new DecisionRequest.ToPublish(summary, rating, reviewOn, article);
                case WITHDRAWAL -> new DecisionRequest.ToWithdraw(reason);
                case EDIT -> new DecisionRequest.ToEdit(edit, reason);
                case CLEARANCE -> new Addition.ToClear(added.evidence(), added.reviews());
                case MARK -> new Addition.ToMark(added.evidenceId(), added.decisive());
                case DISTINCTION -> new Addition.ToDistinguish(added.evidenceId(), added.distinction());
                case LINK -> new Addition.ToLink(added.link());
                case COMMENT_REQUEST -> new Addition.ToAsk(added.request());
                case COMMENT_ANSWER -> new Addition.ToAnswer(added.requestId(), added.answer());
            };
        }
    }

    /** @param seconded null for what somebody did alone */
    record CommentRequested(UUID requestId, CommentRequestInput request, Seconded seconded) {}

    /** @param seconded null for what somebody did alone */
    record CommentAnswered(UUID requestId, CommentAnswerInput answer, Seconded seconded) {}

    record ProposalDecided(UUID proposalId) {}

    /**
     * @param elsewhere as of a move
     * @param uncleared the items and reviews that came after the publication was proposed, and that readers do not see; null where there are none
     * @param article of the newsroom; null where there is none, and in events from before articles were recorded
     */
    record Published(String summary, String rating, LocalDate reviewOn, Seconded seconded, ExternalDecider elsewhere, SortedSet<UUID> uncleared,
            Article article) {}

    /** @param elsewhere as of a move */
    record PublicationWithdrawn(Seconded seconded, Corrected correction, ExternalDecider elsewhere) {}

    /**
     * That two items show the same picture; the data of the event that distinguishes them, too.
     *
     * @param seconded null for what somebody did alone
     */
    record PicturesMatched(UUID matchId, UUID evidenceId, UUID earlierId, Seconded seconded) {}

    record Judged(Standing standing, Set<Guard> unmet) {}

    /**
     * @param dismissalId of the dismissal that ended with it; null for most
     * @param seconded null for what somebody did alone
     */
    record Linked(Relation relation, UUID otherId, UUID dismissalId, Seconded seconded) {}

    record MatchDecided(UUID dismissalId, UUID otherId) {}
}
