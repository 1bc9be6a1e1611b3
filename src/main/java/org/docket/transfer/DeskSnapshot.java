package org.docket.transfer;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** All rows of the desk as they were at one moment, for as long as it is open. */
final class DeskSnapshot implements AutoCloseable {

    private final Connection connection;
    private final long position;

    private DeskSnapshot(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    static DeskSnapshot open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation(connection));
            return new DeskSnapshot(connection, Rows.read(connection, "select position from log_head where id = 1", List.of(), row -> row.getLong(1)).getFirst());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What takes one picture of all tables: PostgreSQL does so for repeatable reads, H2 takes one of each table when it is first read. */
    private static int isolation(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? Connection.TRANSACTION_REPEATABLE_READ
                : Connection.TRANSACTION_SERIALIZABLE;
    }

    Connection connection() {
        return connection;
    }

    /**
     * The last that was given when it was opened. A position is given after the commit, so whatever has this one or one before it is in
     * the rows; what was committed and had none yet is in the rows, and among the events after it.
     */
    long position() {
        return position;
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            Log.warnf("snapshot not closed: cause=%s", e.getMessage());
        }
    }
}
