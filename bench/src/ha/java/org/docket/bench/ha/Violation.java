package org.docket.bench.ha;

/** Something that must not be, whatever fails. */
sealed interface Violation {

    /** Acknowledged, and not in the log. */
    record Lost(Operation operation) implements Violation {}

    /** In the log more than once. */
    record Twice(String token, long position) implements Violation {}

    /** In the log, although the client was told that it is not done, or although nobody asked for it. */
    record FromNowhere(String token, long position) implements Violation {}

    /** The position after {@code after} is not the next one. */
    record Gap(long after, long position) implements Violation {}

    /** Acknowledged before the other was asked for, and yet behind it in the log. */
    record OutOfOrder(Operation first, Operation second) implements Violation {}

    /** A write that named one version of its case, and was done on another. */
    record OnAnotherVersion(Operation operation, long found) implements Violation {}

    /** The answer told another version of the case than the log has. */
    record OtherVersion(Operation operation, long logged) implements Violation {}

    /** A reader was told something else at this position than the log has. */
    record Rewritten(String reader, long position) implements Violation {}

    /** A reader saw less than it had seen before. */
    record WentBack(Sighting before, Sighting after) implements Violation {}

    /** A reader saw less than had been acknowledged, longer ago than it may take. */
    record Stale(Sighting sighting, Operation missed, long millis) implements Violation {}
}
