package org.docket.casework;

import java.util.List;
import java.util.OptionalInt;
import org.docket.rules.Guard;
import org.docket.rules.Principal;
import org.docket.rules.UnmetGuard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A guard that does not hold.
 *
 * @param principals those that were counted; the first {@value #MOST_NAMED}
 */
@Schema(name = "Unmet")
public record UnmetView(Guard guard, String detail, Integer has, Integer needs, List<String> principals) {

    private static final int MOST_NAMED = 100;

    public static UnmetView of(UnmetGuard unmet) {
        return new UnmetView(unmet.guard(), unmet.detail(), boxed(unmet.has()), boxed(unmet.needs()),
                names(unmet.principals()));
    }

    /** What people read of many principals: a list has an end. */
    static List<String> names(List<Principal> principals) {
        return principals.stream().limit(MOST_NAMED).map(Principal::name).toList();
    }

    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }
}
