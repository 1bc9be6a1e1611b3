package org.docket.rules;

/**
 * Why a denial or a corroboration holds, for readers. A case can have several. A move establishes a basis, and it is shown while it holds; evidence
 * that arrives later never adds one.
 */
public enum Basis {
    /** The respondent denies the claim, and nothing beyond the claimant's word supports it. */
    BY_RESPONDENT,
    /** Enough independent principals, at least one of them with more than a statement. */
    BY_EVIDENCE,
    /** A decisive item: the record itself. */
    BY_RECORD,
    /** Enough independent principals, all of them with statements. */
    BY_STATEMENTS,
    /** The claimant takes the claim back. */
    BY_RETRACTION,
    /** A respondent admits the claim. */
    BY_ADMISSION
}
