package org.docket.casework;

/** What a proposal would do with its case. */
public enum ProposalKind {
    MOVE, PUBLICATION, WITHDRAWAL, EDIT
}
