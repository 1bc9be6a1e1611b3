package org.docket.log;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Wakes the readers of this process when the log has grown; each has a durable cursor and gets every event at least once. */
@ApplicationScoped
public class LogTail {

    private static final int BATCH = 500;

    private final Cursors cursors;
    private final Map<String, Wakeup> wakeups = new ConcurrentHashMap<>();
    private final List<Worker> workers = new CopyOnWriteArrayList<>();

    LogTail(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * Starts {@code read} on a thread of its own, from where {@code reader} stopped, 0 for a new one. A batch that throws
     * is given again; the cursor moves after the batch was read.
     */
    public void follow(String reader, Consumer<List<Numbered>> read) {
        Wakeup wakeup = wakeups.computeIfAbsent(reader, name -> new Wakeup());
        var worker = new Worker(reader, () -> advance(reader, read), wakeup);
        workers.add(worker);
        worker.start();
    }

    void wake() {
        wakeups.values().forEach(Wakeup::call);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::stop);
    }

    private boolean advance(String reader, Consumer<List<Numbered>> read) {
        List<Numbered> batch = cursors.next(reader, BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        read.accept(batch);
        cursors.save(reader, batch.getLast().position());
        return batch.size() == BATCH;
    }
}
