package org.docket.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Writers, readers and connections that break, for a while; then every reader must know what is public, in order and whole, and the
 * server must hold what it held before. Arguments: the packaged program, minutes, and perhaps a seed. Ends with 1 if anything is wrong.
 */
public final class Soak {

    private static final long MOST_HEAP_GROWTH = 32L << 20;
    private static final long HEAP_A_VERDICT = 32L << 10;
    private static final int MOST_DESCRIPTORS_MORE = 20;

    /** A shorter soak is spent on compilation and empty caches: only order, completeness and errors are checked. */
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration MOST_REST = Duration.ofSeconds(1);
    private static final Duration GIVEN_BACK_WITHIN = Duration.ofSeconds(5);

    private final Server server;
    private final SoakCrowd crowd;
    private final Duration time;
    private final boolean isLong;

    Soak(Server server, Duration time, long seed) throws Exception {
        this.server = server;
        this.time = time;
        isLong = time.compareTo(LONG) >= 0;
        crowd = new SoakCrowd(server, new Random(seed), isLong ? MOST_REST : time.dividedBy(10));
    }

    public static void main(String... args) throws Exception {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : new Random().nextLong();
        System.out.printf("soak: %s minutes, seed %d%n", args[1], seed);
        List<String> wrong;
        try (var server = new Server(Path.of(args[0]))) {
            wrong = new Soak(server, Duration.ofMinutes(Long.parseLong(args[1])), seed).run();
        }
        System.out.println(wrong.isEmpty() ? "soak: all is well" : "soak: failed, seed " + seed);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** Returns the faults that it found, after it printed them. The first fifth of the time is there to warm up. */
    List<String> run() throws Exception {
        System.out.printf("%n| when | heap | resident | descriptors | verdicts | position |%n|---|---:|---:|---:|---:|---:|%n");
        int said = server.log().length();
        crowd.start();
        Thread.sleep(time.dividedBy(5));
        Footprint start = noted("start");
        int verdicts = crowd.verdicts();
        Thread.sleep(time.multipliedBy(2).dividedBy(5));
        noted("middle");
        Thread.sleep(time.multipliedBy(2).dividedBy(5));
        Footprint end = noted("end");
        crowd.settle();
        if (isLong) {
            expectNothingKept(start, end, crowd.verdicts() - verdicts);
        }
        String worst = isLong ? "(WARN|ERROR)" : "ERROR";
        server.log().substring(said).lines().filter(line -> line.matches("\\S+ " + worst + " .*")).limit(5).forEach(line -> crowd.expect(false, line));
        crowd.wrong().forEach(line -> System.out.println("soak: WRONG: " + line));
        return crowd.wrong();
    }

    private void expectNothingKept(Footprint start, Footprint end, int verdicts) throws Exception {
        long patience = System.nanoTime() + GIVEN_BACK_WITHIN.toNanos();
        while (Footprint.descriptors(server.pid()) > start.descriptors() && System.nanoTime() < patience) {
            Thread.sleep(100);
        }
        Footprint left = noted("alone");
        long allowed = MOST_HEAP_GROWTH + HEAP_A_VERDICT * verdicts;
        crowd.expect(end.heap() - start.heap() <= allowed, "the heap grew by more than " + (allowed >> 20) + " MB");
        crowd.expect(end.descriptors() - start.descriptors() <= MOST_DESCRIPTORS_MORE, "descriptors were not given back");
        crowd.expect(left.descriptors() <= start.descriptors(), "descriptors were left open");
    }

    private Footprint noted(String when) throws Exception {
        Footprint found = crowd.atRest();
        System.out.printf("| %s | %,d kB | %,d kB | %d | %,d | %,d |%n", when, found.heap() >> 10, found.resident() >> 10, found.descriptors(),
                crowd.verdicts(), crowd.position());
        return found;
    }
}
