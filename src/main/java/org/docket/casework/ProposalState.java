package org.docket.casework;

/** The state of a proposal. A change of what it decides overtakes it; its author can take it back. */
public enum ProposalState {
    PENDING, APPROVED, REJECTED, OVERTAKEN, TAKEN_BACK
}
