package org.docket.casework;

/** What a proposal would do with its case. */
public enum ProposalKind {
    MOVE, PUBLICATION, WITHDRAWAL, EDIT, CLEARANCE, MARK, DISTINCTION, LINK, COMMENT_REQUEST, COMMENT_ANSWER
}
