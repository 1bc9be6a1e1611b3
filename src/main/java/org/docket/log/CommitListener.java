package org.docket.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.docket.platform.ServerMode;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears that another process numbered events, on a connection of its own, which is neither the pool's nor a pooler's: what listens belongs
 * to a session. Where it breaks, readers look once a second until it is there again.
 */
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
@ApplicationScoped
class CommitListener {

    private static final String CHANNEL = "docket_log";
    /** No longer, so that the program ends soon when it is asked to. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 5;

    private final CommitListenerSettings settings;
    private final LogTail tail;
    private final ServerMode serverMode;
    private final Counter heard;
    private final LogWorker worker;
    private Connection connection;

    CommitListener(CommitListenerSettings settings, LogTail tail, ServerMode serverMode, MeterRegistry metrics, WorkerFailures failures) {
        this.settings = settings;
        this.tail = tail;
        this.serverMode = serverMode;
        heard = metrics.counter("docket.log.heard");
        worker = new LogWorker("listening", this::listen, new Wakeup(Duration.ZERO), failures);
    }

    void start(@Observes StartupEvent event) {
        if (serverMode.isOn()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws SQLException {
        worker.stop();
        hangUp();
    }

    /** For a while; there is always more to hear. */
    private boolean listen() throws SQLException {
        try {
            if (connection == null) {
                connection = settings.connect();
                begin();
            }
            hear();
            return true;
        } catch (SQLException e) {
            hangUp();
            throw e;
        }
    }

    /** What was numbered while nobody listened is looked for at once. */
    private void begin() throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
        tail.wake();
    }

    /** After a silence it is asked whether the server is still there: one that vanished says nothing either. */
    private void hear() throws SQLException {
        PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications((int) AT_ONCE.toMillis());
        if (told != null && told.length > 0) {
            heard.increment(told.length);
            look(told[told.length - 1].getParameter());
        } else if (!connection.isValid(PATIENCE_SECONDS)) {
            throw new SQLException("the database does not answer", "08006");
        }
    }

    /** @param head how far the log reaches; empty where the version before this one tells, which may run beside it */
    private void look(String head) {
        if (head.isEmpty()) {
            tail.wake();
        } else {
            tail.reached(Long.parseLong(head));
        }
    }

    private void hangUp() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
