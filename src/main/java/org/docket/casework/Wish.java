package org.docket.casework;

import java.time.LocalDate;
import java.util.Set;
import org.docket.lifecycle.Guard;
import org.docket.lifecycle.Move;

/** What somebody wants done with a case; a proposal holds one until a second person has looked at it. */
public sealed interface Wish {

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

    record ToMove(Move move, String reason) implements Wish {

        @Override
        public Set<CaseField> changes() {
            return Set.of(CaseField.STATUS);
        }

        @Override
        public Set<CaseField> decides() {
            return Set.of(CaseField.STATUS, CaseField.CLAIM);
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
    record ToPublish(String summary, String rating, LocalDate reviewOn, Article article) implements Wish {

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

    record ToWithdraw(String reason) implements Wish {

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
    record ToEdit(CaseEdit edit, String reason) implements Wish {

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
