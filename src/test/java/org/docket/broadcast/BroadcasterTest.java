package org.docket.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.log.EventLog;
import org.docket.log.LogHistory;
import org.docket.log.LogTail;
import org.docket.platform.Ids;
import org.docket.platform.ServerMode;
import org.junit.jupiter.api.Test;

/** What the thread that sends the log to Kafka outlives. */
@QuarkusTest
class BroadcasterTest {

    @Inject
    KafkaConnectionSettings connection;

    @Inject
    EventRecordMapper announcements;

    @Inject
    EventLog log;

    @Inject
    LogHistory history;

    @Inject
    LogTail tail;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    ServerMode serving;

    @Inject
    MeterRegistry metrics;

    private record ToNobody() implements BroadcastSettings {

        @Override
        public Optional<String> servers() {
            return Optional.of("localhost:1");
        }

        @Override
        public String topic() {
            return "nobody";
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(15);
        }
    }

    @Test
    void it_goes_on_after_an_error_that_is_no_exception() throws InterruptedException {
        var settings = new ToNobody();
        var progress = new BroadcastProgress(settings, tail, metrics);
        var turns = new AtomicInteger();
        var full = new BroadcastLease(null, settings, clock, ids) {
            @Override
            void enter() {
                turns.incrementAndGet();
                throw new OutOfMemoryError("in a test");
            }
        };
        var broadcaster = new Broadcaster(settings, connection, announcements, full, progress, log, history, tail, clock, serving);
        broadcaster.start(new StartupEvent());
        try {
            await().until(() -> turns.get() > 1);
            assertThat(progress.failure()).contains("OutOfMemoryError");
        } finally {
            broadcaster.stop(new ShutdownEvent());
        }
    }
}
