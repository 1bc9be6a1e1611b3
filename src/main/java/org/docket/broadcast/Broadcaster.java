package org.docket.broadcast;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.docket.log.EventLog;
import org.docket.log.LogHistory;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;
import org.docket.platform.ServerMode;

/**
 * Tells the log to a topic, on a thread of its own, where servers are named: from the event after the last that the topic has, as long as it
 * is this replica's turn. Whatever fails, the topic is asked anew where it is.
 */
@ApplicationScoped
class Broadcaster {

    private static final int BATCH = 500;
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final BroadcastSettings settings;
    private final KafkaConnectionSettings kafkaConnectionSettings;
    private final EventRecordMapper eventRecordMapper;
    private final BroadcastLease broadcastLease;
    private final BroadcastProgress progress;
    private final EventLog log;
    private final LogHistory history;
    private final LogTail tail;
    private final Clock clock;
    private final ServerMode serverMode;
    private final Semaphore bell = new Semaphore(0);
    private Thread thread;
    private Duration pause = LOOK_AROUND;
    private volatile boolean stopped;

    Broadcaster(BroadcastSettings settings, KafkaConnectionSettings kafkaConnectionSettings, EventRecordMapper eventRecordMapper, BroadcastLease broadcastLease, BroadcastProgress progress, EventLog log,
            LogHistory history, LogTail tail, Clock clock, ServerMode serverMode) {
        this.settings = settings;
        this.kafkaConnectionSettings = kafkaConnectionSettings;
        this.eventRecordMapper = eventRecordMapper;
        this.broadcastLease = broadcastLease;
        this.progress = progress;
        this.log = log;
        this.history = history;
        this.tail = tail;
        this.clock = clock;
        this.serverMode = serverMode;
    }

    /** A command that works on the data tells nobody anything. */
    void start(@Observes StartupEvent event) {
        if (serverMode.isOn() && settings.servers().isPresent()) {
            progress.register();
            tail.listen(bell::release);
            thread = Thread.ofPlatform().daemon().name("docket-broadcast").start(this::work);
        }
    }

    /** What is being told is told to its end, unless that takes too long. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        bell.release();
        if (thread != null && !thread.join(LAST_WORDS)) {
            thread.interrupt();
            thread.join(LAST_WORDS);
        }
    }

    private void work() {
        while (!stopped) {
            try {
                takeTurns();
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (SQLException | RuntimeException | Error e) {
                progress.failed(e);
                await(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void takeTurns() throws SQLException, InterruptedException {
        broadcastLease.enter();
        while (!stopped) {
            progress.at(broadcastLease.position());
            if (broadcastLease.take()) {
                broadcast();
            }
            await(LOOK_AROUND);
        }
    }

    /** A topic of another desk is left to it: opening it would break off what that one tells. */
    private void broadcast() throws SQLException, InterruptedException {
        resume(KafkaTopicWriter.glance(kafkaConnectionSettings));
        try (KafkaTopicWriter kafkaTopicWriter = KafkaTopicWriter.open(kafkaConnectionSettings, eventRecordMapper)) {
            progress.onAir(resume(kafkaTopicWriter.mark()));
            pause = LOOK_AROUND;
            Instant notedAt = Instant.EPOCH;
            while (!stopped) {
                if (clock.instant().isAfter(notedAt.plus(LOOK_AROUND))) {
                    if (!broadcastLease.goOn(progress.position())) {
                        return;
                    }
                    notedAt = clock.instant();
                }
                tellNext(kafkaTopicWriter);
            }
        } finally {
            progress.offAir();
            broadcastLease.free(progress.position());
        }
    }

    private void tellNext(KafkaTopicWriter kafkaTopicWriter) {
        List<NumberedEvent> next = QuarkusTransaction.requiringNew().call(() -> log.after(progress.position(), BATCH));
        if (next.isEmpty()) {
            await(LOOK_AROUND);
        } else {
            kafkaTopicWriter.tell(next);
            progress.told(next);
        }
    }

    /** The position of {@code mark}, if that event is in this log. */
    private long resume(BroadcastCheckpoint broadcastCheckpoint) {
        if (!broadcastCheckpoint.equals(BroadcastCheckpoint.NONE) && history.hashAt(broadcastCheckpoint.position()).filter(broadcastCheckpoint.hash()::equals).isEmpty()) {
            throw new IllegalStateException("the topic has events of another log, up to position " + broadcastCheckpoint.position());
        }
        return broadcastCheckpoint.position();
    }

    private void await(Duration atMost) {
        try {
            bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
