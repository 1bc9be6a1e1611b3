package org.docket.casework;

import java.time.LocalDate;
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

    record ToMove(Move move, String reason) implements Wish {

        @Override
        public boolean takesTwo() {
            return move.needs().contains(Guard.SECOND_PERSON);
        }

        @Override
        public ProposalKind kind() {
            return ProposalKind.MOVE;
        }
    }

    record ToPublish(String summary, String rating, LocalDate reviewOn) implements Wish {

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
        public ProposalKind kind() {
            return ProposalKind.WITHDRAWAL;
        }
    }
}
