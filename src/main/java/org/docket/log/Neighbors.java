package org.docket.log;

import java.sql.Connection;
import java.sql.SQLException;

/** The other processes that work on the same database. */
interface Neighbors {

    /** Lets them know that the log has grown, once the transaction of {@code connection} is committed. They may not hear it: all look by themselves, too. */
    void tell(Connection connection) throws SQLException;
}
