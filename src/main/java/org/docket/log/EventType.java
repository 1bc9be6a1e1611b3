package org.docket.log;

/** What can happen; each has data of its own shape, written and read by the package that owns the subject. */
public enum EventType {
    SOURCE_ADDED,
    SOURCE_CHANGED,
    IDENTITY_SEEN,
    CASE_OPENED,
    CASE_EDITED,
    CLAIM_REWORDED,
    EVIDENCE_ATTACHED,
    EVIDENCE_WITHDRAWN,
    CASE_MOVED,
    STANDING_CHANGED,
    CASE_LINKED,
    PROPOSED,
    PROPOSAL_REJECTED,
    PROPOSAL_OVERTAKEN,
    CASE_PUBLISHED,
    PUBLICATION_WITHDRAWN,
    COMMENT_REQUESTED,
    COMMENT_ANSWERED,
    PERSON_ADDED,
    PERSON_CHANGED,
    PARTNER_ADDED,
    PARTNER_CHANGED,
    KEY_CREATED,
    KEY_REVOKED,
    ACCESS_REFUSED
}
