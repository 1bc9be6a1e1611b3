package org.docket.rules;

import java.util.Optional;
import java.util.Set;

/**
 * Whose claim it is, and whom it is about.
 *
 * @param claimant the principal behind the claim, whose own word supports nothing; empty when nobody is on record
 * @param respondents the principals that the claim accuses or is about, whose own word refutes nothing
 */
public record ClaimParties(Optional<Principal> claimant, Set<Principal> respondents) {

    public static final ClaimParties NONE = new ClaimParties(Optional.empty(), Set.of());

    public ClaimParties {
        respondents = Set.copyOf(respondents);
    }

    boolean isClaimant(Principal principal) {
        return claimant.filter(principal::equals).isPresent();
    }

    boolean isRespondent(Principal principal) {
        return respondents.contains(principal);
    }
}
