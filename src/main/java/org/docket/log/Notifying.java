package org.docket.log;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL tells every connection that listens, after the commit. */
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
@Singleton
class Notifying implements Neighbors {

    static final String CHANNEL = "docket_log";

    /** A process that is paused, or a machine that hangs, keeps its connection, and with it the head of the log. */
    @Override
    public void hold(Connection connection) throws SQLException {
        try (var limit = connection.createStatement()) {
            limit.execute("set local idle_in_transaction_session_timeout = '3s'");
        }
    }

    @Override
    public void tell(Connection connection, long head) throws SQLException {
        try (var notify = connection.createStatement()) {
            notify.execute("notify " + CHANNEL + ", '" + head + "'");
        }
    }
}
