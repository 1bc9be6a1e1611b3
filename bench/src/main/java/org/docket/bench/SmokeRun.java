package org.docket.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.docket.search.MatchSpeed;

/**
 * Runs every benchmark once, one after the other on one server, at the smallest size at which its code path is complete. The figures have no meaning; the
 * run shows that each benchmark still works. The output of the benchmarks is in {@code target/bench/smoke.log}. Arguments: the packaged program, seconds
 * for all benchmarks together. The exit code is 1 if a benchmark fails, if the time is over, or if a tool is missing in CI.
 */
public final class SmokeRun {

    private static final Path LOG = Path.of("target", "bench", "smoke.log");
    private static final List<String> LOAD_TOOLS = List.of("wrk", "taskset", "nginx");
    private static final Duration SOAKED = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Streams.Size STREAMS = new Streams.Size(10, 2, 2, 2, Duration.ofMillis(20));
    private static final int CONNECTIONS = 2;
    private static final int CASES = 200;
    /** Frequent words of so many have a second page. */
    private static final int CLAIMS = 60;
    /** One of a hundred is bad. */
    private static final int IMPORTED = 100;
    private static final int READ = 20;
    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final long SEED = 1;

    private final PrintStream out = System.out;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private volatile String current = "the start of the program";
    private boolean failed;

    private SmokeRun(Duration limit) {
        this.limit = limit;
    }

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String... args) throws Exception {
        var smoke = new SmokeRun(Duration.ofSeconds(Long.parseLong(args[1])));
        try (var log = new PrintStream(Files.newOutputStream(LOG), true, StandardCharsets.UTF_8)) {
            System.setOut(log);
            System.setErr(log);
            Thread.ofPlatform().daemon().start(smoke::watch);
            smoke.run(Path.of(args[0]));
        }
        System.exit(smoke.failed ? 1 : 0);
    }

    /** The soak is first, because it counts all verdicts. The import leaves the server stopped; Finds starts it on one processor, where Reads needs it. */
    private void run(Path program) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (var server = new Server(program, false, QUICK_START)) {
            say("the start of the program", begun, "ok");
            var bench = new Bench(vertx, CONNECTIONS, Pace.SHORTEST);
            run("Soak", List.of(), () -> {
                if (!new Soak(server, SOAKED, SEED).run().isEmpty()) {
                    throw new IllegalStateException("a reader did not receive the public state, see WRONG above");
                }
            });
            run("Webhooks", List.of(), () -> new Webhooks(server, 1, QUIET).measure(vertx, 2, 2));
            run("Streams", List.of(), () -> new Streams(server, STREAMS).measure());
            run("FileTransfers", List.of("nginx", "taskset"), () -> new FileTransfers(server).measure(1, 1, 2));
            run("Exported", List.of(), () -> Exported.measure(server, CASES, 1));
            run("Bench, beside plain JDBC", List.of(), () -> bench.besidePlainJdbc(server, CASES, 2));
            run("Bench, twice the cases", List.of(), () -> bench.twiceTheCases(server, server, CASES));
            var read = new JsonArray();
            run("Reads, filled", List.of(), () -> read.addAll(Reads.fill(server, READ)));
            run("Imports", List.of(), () -> Imports.measure(server, IMPORTED));
            server.setMeaning(true);
            run("Finds", LOAD_TOOLS, () -> Finds.measure(server, CLAIMS, true, Pace.SHORTEST, Finds.Size.SMALLEST));
            run("Reads", LOAD_TOOLS, () -> new Reads(Pace.SHORTEST).measure(server, read, READ));
            if (failed) {
                System.out.println("Output of the server:\n" + server.log());
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        run("MatchSpeed", List.of(), () -> MatchSpeed.measure(CLAIMS, true, 2));
        out.printf("bench-smoke: %s after %.1f s of %d s%s%n", failed ? "FAILED" : "passed", seconds(begun), limit.toSeconds(),
                failed ? ", see " + LOG : "");
    }

    private void run(String name, List<String> tools, Work work) {
        current = name;
        List<String> missing = tools.stream().filter(tool -> !Processes.isThere(tool)).toList();
        long start = System.nanoTime();
        System.out.printf("%n== %s%n", name);
        if (!missing.isEmpty()) {
            failed |= System.getenv("CI") != null;
            say(name, start, "SKIPPED, missing: " + String.join(", ", missing));
            return;
        }
        try {
            work.run();
            say(name, start, "ok");
        } catch (Exception e) {
            failed = true;
            e.printStackTrace();
            say(name, start, "FAILED: " + e);
        }
    }

    private void watch() {
        try {
            TimeUnit.NANOSECONDS.sleep(limit.toNanos() - (System.nanoTime() - begun));
        } catch (InterruptedException e) {
            return;
        }
        out.printf("bench-smoke: FAILED: %d s have passed, and it is still in: %s, see %s%n", limit.toSeconds(), current, LOG);
        System.exit(1);
    }

    private void say(String name, long start, String result) {
        out.printf("%-26s %5.1f s  %s%n", name, seconds(start), result);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
