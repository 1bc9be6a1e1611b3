package org.docket.log;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Wakes the readers of this process when the log has grown; each has a durable cursor and gets every event at least once. */
@ApplicationScoped
public class LogTail {

    private final Cursors cursors;
    private final LogBlocks blocks;
    private final Clock clock;
    private final Map<String, Wakeup> wakeups = new ConcurrentHashMap<>();
    private final List<Worker> workers = new CopyOnWriteArrayList<>();

    LogTail(Cursors cursors, LogBlocks blocks, Clock clock) {
        this.cursors = cursors;
        this.blocks = blocks;
        this.clock = clock;
    }

    /**
     * Starts {@code read} on a thread of its own, from where {@code reader} stopped, 0 for a new one. A batch that throws
     * is given again; the place moves after the batch was read.
     */
    public void follow(String reader, Consumer<List<Numbered>> read) {
        follow(reader, new Place.Kept(cursors, reader), read);
    }

    /** The same for a reader whose state is this process' own, and which knows itself that it stopped at {@code position}. */
    public void followFrom(long position, String reader, Consumer<List<Numbered>> read) {
        follow(reader, new Place.Told(position), read);
    }

    private void follow(String reader, Place place, Consumer<List<Numbered>> read) {
        Wakeup wakeup = wakeups.computeIfAbsent(reader, name -> new Wakeup());
        var worker = new Worker(reader, new Follower(place, read, blocks, clock)::advance, wakeup);
        workers.add(worker);
        worker.start();
    }

    void wake() {
        wakeups.values().forEach(Wakeup::call);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::stop);
    }
}
