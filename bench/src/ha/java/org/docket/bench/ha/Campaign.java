package org.docket.bench.ha;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Builds a cluster, has it written to and read, makes it suffer, and checks what is left. Arguments: the packaged program for PostgreSQL, how many
 * faults, how many acknowledged writes at least, and perhaps a seed and the minutes after which it ends with less. The exit code is 1 if anything is wrong.
 */
public final class Campaign {

    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);
    private static final long LONGEST_MINUTES = 120;
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Cluster cluster;
    private final Random random;
    private final int faults;
    private final long writes;
    private final Journal journal = new Journal();
    private final Client client = new Client();
    private final List<String> wrong = new ArrayList<>();
    private final long end;

    private Campaign(Cluster cluster, Random random, int faults, long writes, Duration most) {
        end = System.nanoTime() + most.toNanos();
        this.cluster = cluster;
        this.random = random;
        this.faults = faults;
        this.writes = writes;
    }

    public static void main(String... args) throws Exception {
        long seed = args.length > 3 ? Long.parseLong(args[3]) : new Random().nextLong();
        System.out.printf("ha-test: %s faults, %s writes, seed %d%n", args[1], args[2], seed);
        var cluster = new Cluster(Path.of("target/ha").toAbsolutePath(), Path.of(args[0]).toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clearAway(cluster)));
        List<String> wrong = new Campaign(cluster, new Random(seed), Integer.parseInt(args[1]), Long.parseLong(args[2]),
                Duration.ofMinutes(args.length > 4 ? Long.parseLong(args[4]) : LONGEST_MINUTES)).run();
        wrong.forEach(line -> System.out.println("ha-test: WRONG: " + line));
        System.out.println(wrong.isEmpty() ? "ha-test: all is well" : "ha-test: failed, seed " + seed);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private List<String> run() throws Exception {
        cluster.start();
        Contested contested = Contested.on(cluster.replicas().getFirst().url(), client, journal);
        Crowd crowd = Crowd.gathered(cluster, client, journal, contested, random);
        Thread.sleep(QUIET);
        suffer();
        while (journal.acknowledged() < writes && System.nanoTime() < end) {
            Thread.sleep(QUIET);
        }
        crowd.stopWriting();
        Thread.sleep(QUIET);
        crowd.stopReading();
        crowd.ended().forEach(reason -> wrong.add("somebody stopped: " + reason));
        check();
        return wrong;
    }

    private void suffer() throws Exception {
        var order = new Faults(cluster, random);
        System.out.printf("%n| fault | lasted s | longest without a write s | whole again after s | acknowledged |%n|---|---:|---:|---:|---:|%n");
        for (int i = 0; i < faults && System.nanoTime() < end; i++) {
            Fault fault = order.next(faults - i);
            long before = journal.acknowledged();
            long begun = System.nanoTime();
            journal.trouble(true);
            fault.strike();
            Thread.sleep(fault.lasts());
            fault.mend();
            long mended = System.nanoTime();
            cluster.recover();
            long whole = System.nanoTime();
            Thread.sleep(QUIET);
            System.out.printf("| %s | %d | %.1f | %.1f | %d |%n", fault.name(), fault.lasts().toSeconds(),
                    journal.longestSilence(begun, System.nanoTime()).toMillis() / 1e3, (whole - mended) / 1e9, journal.acknowledged() - before);
            journal.trouble(false);
            Thread.sleep(QUIET);
        }
    }

    private void check() throws Exception {
        List<List<Logged>> logs = new ArrayList<>();
        for (Replica replica : cluster.replicas()) {
            logs.add(LogReader.whole(replica, client));
        }
        if (!logs.getFirst().equals(logs.getLast())) {
            wrong.add("the replicas tell two logs");
        }
        History history = journal.history(logs.getFirst());
        List<Violation> found = Checker.violations(history, STALE_AT_MOST);
        found.stream().limit(20).forEach(violation -> wrong.add(violation.toString()));
        if (!cluster.query("select count(*) from (select given_at < lag(given_at) over (order by position) as back from positions) as steps where back").strip().equals("0")) {
            wrong.add("a position was given before the one before it");
        }
        if (!cluster.replicas().getFirst().verifies()) {
            wrong.add("verify-log found something");
        }
        System.out.printf("%nanswers to attempts that left it open: %s%n", journal.unclear());
        System.out.printf("ha-test: %,d writes acknowledged, %,d of them replayed; of %,d nobody heard; %,d events, %,d sightings; %,d violations%n",
                journal.acknowledged(), journal.replayed(), journal.unknown(), history.log().size(), history.sightings().size(), found.size());
    }

    private static void clearAway(Cluster cluster) {
        try {
            cluster.clearAway();
        } catch (Exception e) {
            System.out.println("ha-test: not all was cleared away: " + e.getMessage());
        }
    }
}
