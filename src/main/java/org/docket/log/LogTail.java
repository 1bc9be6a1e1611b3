package org.docket.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Wakes the readers of this process when the log has grown; each has a durable cursor and gets every event at least once. */
@ApplicationScoped
public class LogTail {

    /** A reader that looks at once at what came within a moment does so more cheaply. */
    private static final Duration GATHERED = Duration.ofMillis(50);

    private final ReaderCursors cursors;
    private final LogBlockCache blocks;
    private final Clock clock;
    private final Map<String, Wakeup> wakeups = new ConcurrentHashMap<>();
    private final List<LogWorker> workers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;
    private final WorkerFailures failures;
    private volatile long head;

    LogTail(ReaderCursors cursors, LogBlockCache blocks, Clock clock, MeterRegistry metrics, WorkerFailures failures) {
        this.cursors = cursors;
        this.blocks = blocks;
        this.clock = clock;
        this.metrics = metrics;
        this.failures = failures;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("docket.log.position", this, LogTail::head).register(metrics);
    }

    /**
     * Starts {@code read} on a thread of its own, from where {@code reader} stopped, 0 for a new one. A batch that throws
     * is given again; the place moves after the batch was read.
     */
    public void follow(String reader, Consumer<List<NumberedEvent>> read) {
        follow(reader, new ReaderPlace.Kept(cursors, reader), GATHERED, read);
    }

    /** The same for a reader whose state is this process' own, and which knows itself that it stopped at {@code position}. */
    public void followFrom(long position, String reader, Consumer<List<NumberedEvent>> read) {
        follow(reader, new ReaderPlace.Told(position), GATHERED, read);
    }

    /** The same for one for whom everybody waits: it is woken without a delay. */
    public void followClosely(long position, String reader, Consumer<List<NumberedEvent>> read) {
        follow(reader, new ReaderPlace.Told(position), Duration.ZERO, read);
    }

    private void follow(String reader, ReaderPlace place, Duration gathered, Consumer<List<NumberedEvent>> read) {
        Wakeup wakeup = wakeups.computeIfAbsent(reader, name -> new Wakeup(gathered));
        var follower = new Follower(place, read, blocks, clock);
        Gauge.builder("docket.log.reader.lag", () -> Math.max(0, head - Math.max(0, follower.position()))).tag("reader", reader).register(metrics);
        var worker = new LogWorker(reader, follower::advance, wakeup, failures);
        workers.add(worker);
        worker.start();
    }

    /** Runs {@code woken} whenever the log may have grown, for a reader that keeps its place elsewhere; it must not take long. */
    public void listen(Runnable woken) {
        listeners.add(woken);
    }

    /** The last position that this process knows of: a second old at most, unless the database is away. */
    public long head() {
        return head;
    }

    /** Wakes everybody if there is something new. */
    synchronized void reached(long position) {
        if (position > head) {
            head = position;
            wake();
        }
    }

    void wake() {
        wakeups.values().forEach(Wakeup::call);
        listeners.forEach(Runnable::run);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(LogWorker::stop);
    }
}
