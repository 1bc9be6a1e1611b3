package org.docket.lifecycle;

import java.util.List;

/**
 * What supports, or what refutes, a claim.
 *
 * @param principals the independent ones, in the order in which their evidence arrived
 * @param items how many counted items are on this side
 * @param decisive how many of them are the record itself, and independent
 * @param onlyStatements whether all of them are statements, or repeat statements alone
 */
public record Side(List<Principal> principals, int items, int decisive, boolean onlyStatements) {

    public Side {
        principals = List.copyOf(principals);
    }

    /** How many principals it takes against {@code other}. */
    int needed(Side other, Thresholds thresholds) {
        return Math.max(thresholds.principals(), other.principals.size() + 1);
    }

    boolean outweighs(Side other, Thresholds thresholds) {
        return principals.size() >= needed(other, thresholds);
    }
}
