package org.docket.rules;

import java.util.List;
import java.util.OptionalInt;

/**
 * A guard that does not hold, and what would satisfy it.
 *
 * @param detail one sentence for people; programs read the guard and the numbers
 * @param has how much of it is there, where it is a number
 * @param needs how much it takes
 * @param principals those that were counted
 */
public record UnmetGuard(Guard guard, String detail, OptionalInt has, OptionalInt needs, List<Principal> principals) {

    public UnmetGuard {
        principals = List.copyOf(principals);
    }

    static UnmetGuard of(Guard guard, String detail) {
        return new UnmetGuard(guard, detail, OptionalInt.empty(), OptionalInt.empty(), List.of());
    }

    static UnmetGuard of(Guard guard, String detail, int has, int needs, List<Principal> principals) {
        return new UnmetGuard(guard, detail, OptionalInt.of(has), OptionalInt.of(needs), principals);
    }
}
