package org.docket.casework;

/** What became of a proposal. A change of what it decides overtakes it; its author can take it back. */
public enum ProposalState {
    PENDING, APPROVED, REJECTED, OVERTAKEN, TAKEN_BACK
}
