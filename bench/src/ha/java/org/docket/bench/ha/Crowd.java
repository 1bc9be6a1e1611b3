package org.docket.bench.ha;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everybody who writes to the cluster and reads from it, each on a thread of their own. */
final class Crowd {

    private static final int WRITERS = 12;

    private final List<Thread> writing = new ArrayList<>();
    private final List<Thread> reading = new ArrayList<>();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();
    private volatile boolean writes = true;
    private volatile boolean reads = true;

    private interface Step {
        void run() throws InterruptedException;
    }

    static Crowd gathered(Cluster cluster, Client client, Journal journal, Contested contested, Random random) {
        var crowd = new Crowd();
        List<String> urls = cluster.replicas().stream().map(Replica::url).toList();
        for (int i = 0; i < WRITERS; i++) {
            var writer = new Writer("w" + i, client, urls, journal, contested, new Random(random.nextLong()));
            crowd.writing.add(crowd.begin(() -> {
                while (crowd.writes) {
                    writer.write();
                }
            }));
        }
        for (Replica replica : cluster.replicas()) {
            var verdicts = new VerdictReader(replica, client, journal, contested, new Random(random.nextLong()));
            var log = new LogReader(replica, client, journal);
            crowd.reading.add(crowd.begin(() -> {
                while (crowd.reads) {
                    verdicts.read();
                }
            }));
            crowd.reading.add(crowd.begin(() -> {
                while (crowd.reads) {
                    log.read();
                }
            }));
        }
        return crowd;
    }

    /** Everybody who asked has heard, or has given up. */
    void stopWriting() throws InterruptedException {
        writes = false;
        for (Thread thread : writing) {
            thread.join();
        }
    }

    void stopReading() throws InterruptedException {
        reads = false;
        for (Thread thread : reading) {
            thread.join();
        }
    }

    /** What ended one of them before its time; that is a fault of the harness. */
    List<String> ended() {
        return List.copyOf(ended);
    }

    private Thread begin(Step step) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                step.run();
            } catch (InterruptedException | RuntimeException e) {
                ended.add(e.toString());
            }
        });
    }
}
