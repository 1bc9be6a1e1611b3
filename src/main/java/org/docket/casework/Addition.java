package org.docket.casework;

import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** Adds something to a published case and changes nothing that it has. */
public sealed interface Addition extends DecisionRequest {

    @Override
    default String reason() {
        return null;
    }

    @Override
    default Set<CaseField> changes() {
        return Set.of();
    }

    @Override
    default Set<CaseField> decides() {
        return Set.of();
    }

    /**
     * Shows readers what was added to a published case.
     *
     * @param evidence items that no second person has cleared
     * @param reviews of other publishers, the same
     */
    record ToClear(SortedSet<UUID> evidence, SortedSet<UUID> reviews) implements Addition {

        public ToClear {
            evidence = ProposalContent.sorted(evidence);
            reviews = ProposalContent.sorted(reviews);
        }

        @Override
        public ProposalKind kind() {
            return ProposalKind.CLEARANCE;
        }

        /** Reworded, the claim is another one; cleared in another way, as by a publication, there is nothing left to decide. */
        @Override
        public boolean isOvertakenBy(DecisionRequest done) {
            return done.changes().contains(CaseField.CLAIM) || switch (done) {
                case DecisionRequest.ToPublish publication -> true;
                case DecisionRequest.ToMove move -> reviews.isEmpty() && move.clears().containsAll(evidence);
                case ToClear other -> other.evidence.containsAll(evidence) && other.reviews.containsAll(reviews);
                default -> false;
            };
        }
    }

    /** Marks an item of a published case as decisive. */
    record ToMark(UUID evidenceId, DecisiveInput mark) implements Addition {

        @Override
        public ProposalKind kind() {
            return ProposalKind.MARK;
        }

        @Override
        public String reason() {
            return mark.reason();
        }

        @Override
        public boolean isOvertakenBy(DecisionRequest done) {
            return done instanceof ToMark other && other.evidenceId.equals(evidenceId);
        }
    }

    /** Makes two items of a published case two roots, because they show different pictures. */
    record ToDistinguish(UUID evidenceId, DistinctionInput distinction) implements Addition {

        @Override
        public ProposalKind kind() {
            return ProposalKind.DISTINCTION;
        }

        @Override
        public String reason() {
            return distinction.reason();
        }

        @Override
        public boolean isOvertakenBy(DecisionRequest done) {
            return done instanceof ToDistinguish other && pair().equals(other.pair());
        }

        CasePair pair() {
            return new CasePair(evidenceId, distinction.otherId());
        }
    }

    /** Relates a published case to another. */
    record ToLink(LinkInput link) implements Addition {

        @Override
        public ProposalKind kind() {
            return ProposalKind.LINK;
        }

        @Override
        public boolean isOvertakenBy(DecisionRequest done) {
            return done instanceof ToLink other && other.link.equals(link);
        }
    }

    /** Records for readers that a respondent was asked for comment. */
    record ToAsk(CommentRequestInput request) implements Addition {

        @Override
        public ProposalKind kind() {
            return ProposalKind.COMMENT_REQUEST;
        }
    }

    /** Records for readers what came of asking. */
    record ToAnswer(UUID requestId, CommentAnswerInput answer) implements Addition {

        @Override
        public ProposalKind kind() {
            return ProposalKind.COMMENT_ANSWER;
        }

        @Override
        public boolean isOvertakenBy(DecisionRequest done) {
            return done instanceof ToAnswer other && other.requestId.equals(requestId);
        }
    }
}
