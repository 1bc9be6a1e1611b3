package org.docket.lifecycle;

import java.util.List;

/**
 * What supports, or what refutes, a claim.
 *
 * @param principals the independent ones, in the order in which their evidence arrived
 * @param items how many counted items stand on this side
 */
public record Side(List<Principal> principals, int items) {

    public Side {
        principals = List.copyOf(principals);
    }
}
