package org.docket.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /**
     * The bases for which this side settles the claim; none when it does not.
     *
     * @param contrary words of the other side's party against its own interest
     * @param own words of this side's party against its own interest, which are {@code basis}
     */
    Set<Basis> bases(Side other, List<UUID> contrary, List<UUID> own, Basis basis, Thresholds thresholds) {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        if (outweighs(other, thresholds)) {
            bases.add(onlyStatements ? Basis.BY_STATEMENTS : Basis.BY_EVIDENCE);
        }
        boolean uncontradicted = other.principals.isEmpty() && contrary.isEmpty();
        if (uncontradicted && decisive > 0) {
            bases.add(Basis.BY_RECORD);
        }
        if (uncontradicted && !own.isEmpty()) {
            bases.add(basis);
        }
        return bases;
    }
}
