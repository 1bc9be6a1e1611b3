package org.docket.examiner;

/** How looking into a file ended. */
public enum Outcome {
    EXAMINED,
    /** More pixels, or more memory, than is allowed. */
    TOO_LARGE,
    /** More time than is allowed. */
    TIMEOUT,
    /** It says what it is, and is not. */
    DAMAGED,
    /** A kind that is not looked into, or one that is locked with a password. */
    UNSUPPORTED
}
