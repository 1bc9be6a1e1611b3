package org.docket.rules;

import java.util.List;

/** The answer to an attempted move. */
public sealed interface Decision {

    /** Every guard holds; {@code after} is the state that the case gets, with its bases. */
    record Allowed(CaseState after) implements Decision {}

    /** The table has no such move from here; {@code listed} are those that it has. */
    record NotListed(Move move, Status from, List<Move> listed) implements Decision {

        public NotListed {
            listed = List.copyOf(listed);
        }
    }

    /** The move is listed, and {@code unmet} says what is missing. */
    record Refused(List<UnmetGuard> unmet) implements Decision {

        public Refused {
            unmet = List.copyOf(unmet);
        }

        /** Whether a second person is all that is missing: then the move waits as a proposal. */
        public boolean lacksOnlySecondPerson() {
            return unmet.stream().allMatch(missing -> missing.guard() == Guard.SECOND_PERSON);
        }
    }
}
