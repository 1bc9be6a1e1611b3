package org.docket.examiner;

/** What became of the copy without metadata. */
public enum PublicCopy {
    MADE,
    /** None can be made of this kind of file. */
    NOT_POSSIBLE,
    /** One could be made of this kind of file, and not of this one. */
    FAILED
}
