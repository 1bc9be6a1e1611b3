package org.docket.lifecycle;

/** The ground of a status, as readers see it. */
public enum Basis {
    /** The respondent's own denial, and nothing else. */
    BY_RESPONDENT,
    /** Independent evidence, of which at least one item is not a statement. */
    BY_EVIDENCE,
    /** A decisive item: the record itself. */
    BY_RECORD,
    /** Independent evidence that consists of statements alone. */
    BY_STATEMENTS,
    /** The claimant's own retraction. */
    BY_RETRACTION,
    /** A respondent's own admission. */
    BY_ADMISSION
}
