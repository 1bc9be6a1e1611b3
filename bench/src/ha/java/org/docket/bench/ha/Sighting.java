package org.docket.bench.ha;

/**
 * What a reader was shown of one case. Times are nanoseconds of one clock.
 *
 * @param reader who always asks the same replica
 * @param version of the case for the desk, which reads the database; the position of its verdict for the public
 * @param troubled whether a fault was being suffered, or had been a moment before
 */
record Sighting(String reader, Of of, String caseId, long version, long askedAt, long shownAt, boolean troubled) {

    /** Where it was seen. */
    enum Of { DESK, VERDICT }
}
