package org.docket.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** An empty database that a backup is brought to, which is what it was until all of it is there. */
sealed interface RestoreDestination extends AutoCloseable permits EmbeddedDestination, PostgresDestination {

    /** That which the settings name. */
    static RestoreDestination of(DatabaseSettings settings) throws RestoreFailure, IOException {
        return settings.isEmbedded() ? EmbeddedDestination.of(settings) : new PostgresDestination(settings);
    }

    DataSource database();

    /** Whom the tables are for, where that is not their owner. */
    Optional<String> server();

    /** Lets rows come in whatever order, in the transaction that has just begun. */
    void release(Connection connection) throws SQLException;

    /** After each part. */
    void settle(Connection connection) throws SQLException;

    /** Holds the rows to each other again, and keeps all that was brought. */
    void keep(Connection connection) throws SQLException, IOException;

    /** Leaves nothing behind of what was not kept. */
    @Override
    void close() throws IOException;

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
