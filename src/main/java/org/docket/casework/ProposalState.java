package org.docket.casework;

/** What became of a proposal. A case that changes its status, or that was published meanwhile, overtakes what is pending. */
public enum ProposalState {
    PENDING, APPROVED, REJECTED, OVERTAKEN
}
