package org.docket.casework;

/** What became of the address of an item since its case was published. */
public enum LinkOutcome {
    /** The page is there, and has the quote as far as it ever had it. */
    OK,
    /** The quote is no longer there, or reads otherwise. */
    CHANGED,
    /** The page, or the whole site, is no more. */
    GONE,
    /** It could not be seen this time. */
    UNREACHABLE
}
