package org.docket.casework;

/** The result of adding something to a case. */
public sealed interface WriteResult<T> {

    record Done<T>(T value) implements WriteResult<T> {}

    /** Readers would see it, so a second person decides. */
    record Proposed<T>(ProposalView proposal) implements WriteResult<T> {}
}
