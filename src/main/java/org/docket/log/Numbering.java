package org.docket.log;

import java.sql.SQLException;

/** Gives pending events their positions, in the order of their tickets. Two who do so at once wait for each other at the head of the log. */
interface Numbering {

    /** The most that are numbered at once. */
    int BATCH = 1_000;

    /** How many events were numbered, and the last position that there is now. */
    record Given(int count, long head) {}

    /** Numbers up to {@value #BATCH} pending events, in a transaction of its own. */
    Given next() throws SQLException;
}
