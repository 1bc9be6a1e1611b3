package org.docket.rules;

/** How far a source is to be trusted: the Admiralty grading of NATO AJP-2.1. */
public enum Reliability {
    /** Completely reliable. */ A,
    /** Usually reliable. */ B,
    /** Fairly reliable. */ C,
    /** Not usually reliable. */ D,
    /** Unreliable. */ E,
    /** Reliability cannot be judged. */ F;

    /**
     * Whether this grade in the place of {@code before} does nothing but take trust away: a worse one from A to E, or F where the source was trusted (A to
     * C). F in the place of D or E would take a warning away.
     */
    public boolean takesTrustFrom(Reliability before) {
        return this == F ? before.isAtLeast(C) : before != F && compareTo(before) > 0;
    }

    boolean isAtLeast(Reliability least) {
        return compareTo(least) <= 0;
    }
}
