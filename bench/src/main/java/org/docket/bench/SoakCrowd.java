package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who uses the server during a soak, each on a thread of their own. */
final class SoakCrowd {

    private static final int WRITERS = 4;
    private static final int VISITORS = 4;
    private static final int LISTENERS = 8;
    private static final int POLLERS = 4;
    private static final int SOURCES = 12;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Server server;
    private final Duration pause;
    private final DeskClient client;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<String> verdicts = new CopyOnWriteArrayList<>();
    private final List<SoakReader> readers = new ArrayList<>();
    private final List<SoakListener> listeners = new ArrayList<>();
    private final List<SoakWriter> writers = new ArrayList<>();
    private final List<SoakVisitor> visitors = new ArrayList<>();
    private final List<Thread> writing = new ArrayList<>();
    private volatile boolean writes = true;
    private volatile boolean reads = true;
    private volatile boolean rests;

    /** @param pause time in which requests in progress end */
    SoakCrowd(Server server, Random random, Duration pause) throws Exception {
        this.server = server;
        this.pause = pause;
        client = new DeskClient(server.port);
        var sources = new ArrayList<String>();
        for (int i = 0; i < SOURCES; i++) {
            sources.add(client.source("Source " + i, "B"));
        }
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new SoakWriter(client, new Random(random.nextLong()), sources, verdicts));
        }
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(new SoakVisitor(client, new Random(random.nextLong()), verdicts));
        }
        for (int i = 0; i < LISTENERS; i++) {
            listeners.add(new SoakListener(server.port, new Random(random.nextLong())));
        }
        for (int i = 0; i < POLLERS; i++) {
            readers.add(new SoakPoller(client, new Random(random.nextLong()), i % 2 * 2));
        }
        readers.addAll(listeners);
    }

    private interface Step {
        void run() throws Exception;
    }

    void start() {
        writers.forEach(writer -> writing.add(begin(() -> {
            while (writes) {
                rest();
                writer.write();
            }
        })));
        visitors.forEach(visitor -> begin(() -> {
            while (writes) {
                rest();
                visitor.read();
            }
        }));
        readers.forEach(reader -> begin(() -> {
            while (reads) {
                reader.read();
            }
        }));
    }

    /** Nobody writes or visits while the server is looked at; who reads the changes goes on. */
    Footprint atRest() throws Exception {
        rests = true;
        Thread.sleep(pause);
        Footprint found = Footprint.of(server.pid());
        rests = false;
        return found;
    }

    int verdicts() {
        return verdicts.size();
    }

    /** Of the last change that the public can see. */
    long position() throws Exception {
        return Long.parseLong(client.get("/v1/verdicts?limit=1").headers().firstValue("Docket-Position").orElseThrow());
    }

    /** Has the writers stop, waits until every reader was told the last change, and compares what they were told with what is public. */
    void settle() throws Exception {
        writes = false;
        listeners.forEach(SoakListener::hold);
        for (Thread writer : writing) {
            writer.join();
        }
        Thread.sleep(pause);
        long last = position();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (readers.stream().anyMatch(reader -> reader.told().position() < last) && System.currentTimeMillis() < end) {
            Thread.sleep(100);
        }
        reads = false;
        for (String id : verdicts) {
            HttpResponse<String> now = client.get("/v1/verdicts/" + id);
            readers.forEach(reader -> expect(knows(reader, id, now), "one who " + reader.way() + " knows another " + id + " than is public"));
        }
        readers.forEach(reader -> expect(reader.told().verdicts() == verdicts.size(),
                "one who " + reader.way() + " was told of " + reader.told().verdicts() + " of " + verdicts.size() + " verdicts"));
        for (SoakListener listener : listeners) {
            listener.hangUp();
        }
    }

    void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static boolean knows(SoakReader reader, String id, HttpResponse<String> now) {
        return reader.told().of(id).filter(change -> now.statusCode() == 410
                ? change.getString("change").equals("WITHDRAWN")
                : new JsonObject(now.body()).equals(change.getJsonObject("verdict"))).isPresent();
    }

    private void rest() throws InterruptedException {
        while (rests) {
            Thread.sleep(20);
        }
    }

    private Thread begin(Step step) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                step.run();
            } catch (Exception e) {
                expect(!reads, e.toString());
            }
        });
    }
}
