package org.docket.lifecycle;

/** How far a source is to be trusted: the Admiralty grading of NATO AJP-2.1. */
public enum Reliability {
    /** Completely reliable. */ A,
    /** Usually reliable. */ B,
    /** Fairly reliable. */ C,
    /** Not usually reliable. */ D,
    /** Unreliable. */ E,
    /** Reliability cannot be judged. */ F;

    boolean isAtLeast(Reliability least) {
        return compareTo(least) <= 0;
    }
}
