package org.docket.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.docket.platform.Serving;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears that another process numbered events, on a connection of its own, which is neither the pool's nor a pooler's: what listens belongs
 * to a session. Where it breaks, readers look once a second until it is there again.
 */
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
@ApplicationScoped
class Listening {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 5;

    private final ListeningSettings settings;
    private final LogTail tail;
    private final Serving serving;
    private final Counter heard;
    private volatile boolean stopped;
    private Thread thread;

    Listening(ListeningSettings settings, LogTail tail, Serving serving, MeterRegistry metrics) {
        this.settings = settings;
        this.tail = tail;
        this.serving = serving;
        heard = metrics.counter("docket.log.heard");
    }

    void start(@Observes StartupEvent event) {
        if (serving.isOn()) {
            thread = Thread.ofPlatform().daemon().name("docket-listening").start(this::listen);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = settings.connect()) {
                begin(connection);
                hear(connection);
            } catch (SQLException e) {
                Log.warnf("not listening to other processes, readers look once a second meanwhile: cause=%s", e.getMessage());
                pause();
            }
        }
    }

    /** What was numbered while nobody listened is looked for at once. */
    private void begin(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + Notifying.CHANNEL);
        }
        tail.wake();
    }

    /** After a silence it is asked whether the server is still there: one that vanished says nothing either. */
    private void hear(Connection connection) throws SQLException {
        while (!stopped) {
            PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
            if (told != null && told.length > 0) {
                heard.increment(told.length);
                tail.wake();
            } else if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("the database does not answer");
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
