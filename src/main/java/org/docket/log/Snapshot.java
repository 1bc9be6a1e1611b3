package org.docket.log;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.docket.platform.Database;

/** All rows as they were at one moment, for as long as it is open. */
public final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final long position;

    private Snapshot(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    /** One picture of all tables at the first statement: PostgreSQL takes it for repeatable reads, H2 one of those that the statement names. */
    public static Snapshot open(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            if (Database.of(connection) == Database.POSTGRESQL) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                takeTime(connection);
            } else {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            }
            return new Snapshot(connection, head(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whoever reads everything may read it slowly; sessions that answer requests may not be kept so long. */
    private static void takeTime(Connection connection) throws SQLException {
        try (var limits = connection.createStatement()) {
            limits.execute("set local statement_timeout = 0");
            limits.execute("set local idle_in_transaction_session_timeout = 0");
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select position from log_head where id = 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    public Connection connection() {
        return connection;
    }

    /**
     * The last that was given when it was opened. A position is given after the commit, so whatever has this one or one before it is in
     * the rows; what was committed and had none yet is in the rows, and among the events after it.
     */
    public long position() {
        return position;
    }

    /** Nothing happens the second time. */
    @Override
    public void close() {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            Log.warnf("snapshot not closed: cause=%s", e.getMessage());
        }
    }
}
