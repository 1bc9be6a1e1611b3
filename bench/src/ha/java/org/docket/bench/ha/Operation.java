package org.docket.bench.ha;

/**
 * A write that a client asked for, and what it was told. Times are nanoseconds of one clock.
 *
 * @param token words that nobody else writes, by which it is found in the log
 * @param caseId empty for a case that is opened and of which nothing was heard
 * @param based the version of the case that it named in {@code If-Match}; 0 for none
 */
record Operation(String token, Kind kind, String caseId, long based, long invokedAt, long endedAt, Answer answer) {

    /** What was asked for. */
    enum Kind { OPEN, ATTACH, MOVE, PUBLISH }

    /** What the client knows in the end. */
    sealed interface Answer {

        /**
         * It is done.
         *
         * @param version of the case after it; 0 where the answer does not say
         */
        record Acknowledged(long version, boolean replayed) implements Answer {}

        /** It is not done, and never will be. */
        record Refused(int status) implements Answer {}

        /** Done or not: no answer, or one that does not say. */
        record Unknown(String why) implements Answer {}
    }

    boolean isAcknowledged() {
        return answer instanceof Answer.Acknowledged;
    }
}
