package org.docket.lifecycle;

import java.util.Optional;
import java.util.Set;

/**
 * Whose claim it is, and whom it is about.
 *
 * @param claimant the principal behind the claim, whose own word supports nothing; empty when nobody is on record
 * @param respondents the principals that the claim accuses or is about, whose own word refutes nothing
 */
public record Parties(Optional<Principal> claimant, Set<Principal> respondents) {

    public static final Parties NONE = new Parties(Optional.empty(), Set.of());

    public Parties {
        respondents = Set.copyOf(respondents);
    }

    boolean isClaimant(Principal principal) {
        return claimant.filter(principal::equals).isPresent();
    }

    boolean isRespondent(Principal principal) {
        return respondents.contains(principal);
    }
}
