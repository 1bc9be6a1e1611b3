package org.docket.log;

import java.sql.Connection;
import java.sql.SQLException;

/** The other processes that work on the same database. */
interface Neighbors {

    /** Begins what the others wait for: whoever stops in the middle of this transaction, and is not heard of, does not hold them up for long. */
    void hold(Connection connection) throws SQLException;

    /**
     * Lets them know that the log reaches {@code head}, once the transaction of {@code connection} is committed. They may not hear it: all
     * look by themselves, too.
     */
    void tell(Connection connection, long head) throws SQLException;
}
