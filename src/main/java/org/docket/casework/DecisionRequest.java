package org.docket.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.docket.rules.Guard;
import org.docket.rules.Move;

/** What somebody wants done with a case; a proposal holds one until a second person has looked at it. */
public sealed interface DecisionRequest permits DecisionRequest.ToMove, DecisionRequest.ToPublish, DecisionRequest.ToWithdraw, DecisionRequest.ToEdit, Addition {

    ProposalKind kind();

    /** Why, as its author wrote it; null for a publication, whose summary says it. */
    String reason();

    /** Whether a desk of several people has a second one look at it first. */
    default boolean takesTwo() {
        return true;
    }

    /** What it changes, once it is done. */
    Set<CaseField> changes();

    /** What it is about: a change of any of these by somebody else overtakes it. */
    Set<CaseField> decides();

    /** Whether {@code done} leaves this without effect or decides it otherwise. */
    default boolean isOvertakenBy(DecisionRequest done) {
        return !Collections.disjoint(done.changes(), decides());
    }

    /**
     * @param clears the items that the move rests on and that no second person has cleared
     * @param summary what readers are to read once the case has moved; null where it stays
     * @param rating as of the summary
     */
    record ToMove(Move move, String reason, SortedSet<UUID> clears, String summary, String rating) implements DecisionRequest {

        public ToMove {
            clears = ProposalContent.sorted(clears);
        }

        public ToMove(Move move, String reason) {
            this(move, reason, null, null, null);
        }

        /** Whether it changes what readers read beside the status. */
        boolean isRestated() {
            return summary != null || rating != null;
        }

        ToMove clearing(Collection<UUID> items) {
            return new ToMove(move, reason, ProposalContent.sorted(items), summary, rating);
        }

        @Override
        public Set<CaseField> changes() {
            Set<CaseField> changes = EnumSet.of(CaseField.STATUS);
            if (summary != null) {
                changes.add(CaseField.SUMMARY);
            }
            if (rating != null) {
                changes.add(CaseField.RATING);
            }
            return changes;
        }

        @Override
        public Set<CaseField> decides() {
            Set<CaseField> decides = EnumSet.of(CaseField.CLAIM);
            decides.addAll(changes());
            return decides;
        }

        @Override
        public boolean takesTwo() {
            return move.needs().contains(Guard.SECOND_PERSON);
        }

        @Override
        public ProposalKind kind() {
            return ProposalKind.MOVE;
        }
    }

    /** @param article of the newsroom; null where there is none */
    record ToPublish(String summary, String rating, LocalDate reviewOn, Article article) implements DecisionRequest {

        @Override
        public Set<CaseField> changes() {
            return Set.of(CaseField.VISIBILITY, CaseField.SUMMARY, CaseField.RATING, CaseField.REVIEW_ON, CaseField.ARTICLE);
        }

        @Override
        public Set<CaseField> decides() {
            return Set.of(CaseField.VISIBILITY, CaseField.SUMMARY, CaseField.RATING, CaseField.REVIEW_ON, CaseField.ARTICLE, CaseField.STATUS,
                    CaseField.CLAIM);
        }

        @Override
        public ProposalKind kind() {
            return ProposalKind.PUBLICATION;
        }

        @Override
        public String reason() {
            return null;
        }
    }

    record ToWithdraw(String reason) implements DecisionRequest {

        @Override
        public Set<CaseField> changes() {
            return Set.of(CaseField.VISIBILITY);
        }

        @Override
        public Set<CaseField> decides() {
            return Set.of(CaseField.VISIBILITY);
        }

        @Override
        public ProposalKind kind() {
            return ProposalKind.WITHDRAWAL;
        }
    }

    /** @param reason why; null where nothing is published yet */
    record ToEdit(CaseEdit edit, String reason) implements DecisionRequest {

        @Override
        public ProposalKind kind() {
            return ProposalKind.EDIT;
        }

        @Override
        public Set<CaseField> changes() {
            return edit.fields();
        }

        @Override
        public Set<CaseField> decides() {
            return edit.fields();
        }
    }
}
