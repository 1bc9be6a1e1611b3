package org.docket.rules;

/** What is publicly known of a claim. */
public enum Status {
    /** Somebody asserts it; what is on file is not yet enough for any other status. */
    ALLEGED,
    /** The respondent denies it and nothing beyond the claimant's word supports it, or independent evidence refutes it. */
    DENIED,
    /** What supports it independently of the claimant outweighs what refutes it. */
    CORROBORATED,
    /** There is support beyond the claimant's word, and a denial or a counted refutation. */
    DISPUTED
}
