package org.docket.log;

import java.sql.SQLException;

/** Gives pending events their positions, in the order of their tickets. Two who do so at once wait for each other at the head of the log. */
interface PositionAssigner {

    /** The most that are numbered at once. */
    int BATCH = 1_000;

    /** How many events were numbered, and the last position that there is now. */
    record Given(int count, long head) {}

    /** What appends by {@code insert}, and lets what it appended wait for its position: one statement, one way there and back. Gives the tickets. */
    String waiting(String insert);

    /** Numbers up to {@value #BATCH} pending events, in a transaction of its own. */
    Given next() throws SQLException;
}
