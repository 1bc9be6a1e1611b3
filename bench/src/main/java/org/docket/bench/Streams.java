package org.docket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Many listeners on one server: what each of them costs, and how long a change takes to reach all of them. Arguments: the packaged
 * program, listeners, changes.
 */
public final class Streams {

    private static final int SMALL_BUFFER = 8_192;
    private static final int LARGE_CHANGES = 150;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Server server;
    private final Size size;
    private final DeskClient desk;

    Streams(Server server, Size size) {
        this.server = server;
        this.size = size;
        desk = new DeskClient(server.port);
    }

    /**
     * How much is measured.
     *
     * @param warmUp listeners of a first round that does not count
     * @param stalled listeners that stop reading
     * @param pause between two changes
     */
    record Size(int listeners, int changes, int warmUp, int stalled, Duration pause) {}

    public static void main(String... args) throws Exception {
        try (var server = new Server(Path.of(args[0]))) {
            new Streams(server, new Size(Integer.parseInt(args[1]), Integer.parseInt(args[2]), 200, 20, Duration.ofMillis(200))).measure();
        }
    }

    void measure() throws Exception {
        idle(size.listeners(), size.changes());
        stalled();
    }

    private void idle(int count, int changes) throws Exception {
        List<String> verdicts = published(changes);
        heard(size.warmUp(), verdicts);
        Footprint before = Footprint.of(server.pid());
        var hearing = new Hearing(count);
        try (var listeners = new Listeners(server.port, 0, hearing)) {
            listeners.open(count);
            Footprint each = Footprint.of(server.pid()).minus(before).dividedBy(count);
            long busy = Footprint.processorNanos(server.pid());
            change(hearing, verdicts);
            print(hearing, each, changes, (Footprint.processorNanos(server.pid()) - busy) / 1e6 / changes);
        }
        awaitReaders(0);
        Footprint left = Footprint.of(server.pid()).minus(before);
        System.out.printf("%nafter all hung up: heap %+,d kB, descriptors %+d%n", left.heap() >> 10, left.descriptors());
    }

    private static void print(Hearing hearing, Footprint each, int changes, double busy) {
        System.out.printf("%n| listeners | heap each | resident each | changes | server busy ms | p50 ms | p99 ms | all ms |%n"
                + "|---:|---:|---:|---:|---:|---:|---:|---:|%n| %,d | %,d B | %,d B | %d | %.0f | %.0f | %.0f | %.0f |%n", hearing.listeners(),
                each.heap(), each.resident(), changes, busy, hearing.within(0.5), hearing.within(0.99), hearing.within(1));
    }

    /** Readers that stopped reading are hung up on, and the others go on. */
    private void stalled() throws Exception {
        String id = published("It was said off the record.");
        var hearing = new Hearing(1);
        try (var idle = new Listeners(server.port, SMALL_BUFFER, (listener, position) -> { });
                var awake = new Listeners(server.port, 0, hearing)) {
            idle.open(size.stalled());
            awake.open(1);
            idle.stopReading();
            String large = "x".repeat(3_900);
            for (int i = 0; i < LARGE_CHANGES && server.metric("docket_stream_readers") > 1; i++) {
                String summary = large + i;
                hearing.change(() -> desk.correct(id, summary));
            }
            awaitReaders(1);
        }
        awaitReaders(0);
        System.out.printf("stopped reading: %d, hung up on: %.0f%n", size.stalled(), server.metric("docket_stream_dropped_total"));
    }

    private void heard(int count, List<String> verdicts) throws Exception {
        var hearing = new Hearing(count);
        try (var listeners = new Listeners(server.port, 0, hearing)) {
            listeners.open(count);
            change(hearing, verdicts);
        }
        awaitReaders(0);
    }

    private void change(Hearing hearing, List<String> verdicts) throws Exception {
        for (String id : verdicts) {
            hearing.change(() -> desk.correct(id, hearing.listeners() + " listeners were told of it."));
            Thread.sleep(size.pause());
        }
    }

    private List<String> published(int count) throws Exception {
        var verdicts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            verdicts.add(published("It was said on the record, for the " + i + "th time."));
        }
        return verdicts;
    }

    private String published(String claim) throws Exception {
        String id = desk.open(claim);
        desk.publish(id, "It is said.");
        while (desk.get("/v1/verdicts/" + id).statusCode() != 200) {
            Thread.sleep(10);
        }
        return id;
    }

    private void awaitReaders(int count) throws Exception {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (server.metric("docket_stream_readers") != count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("readers left: " + server.metric("docket_stream_readers") + ", expected " + count);
            }
            Thread.sleep(100);
        }
    }
}
