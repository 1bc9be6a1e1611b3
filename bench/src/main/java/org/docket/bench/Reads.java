package org.docket.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.docket.bench.Wrk.Round;

/**
 * Measures the public reads beside a bare handler of the same process, and beside nginx: the server on one processor, the load on
 * the other. Each in turn with the bare handler, so that both meet the same machine; the round in the middle counts.
 */
public final class Reads {

    private static final int POLLED = 1_000;
    private static final int PAGES = 200;
    private static final int MANY = 20_000;
    private static final int FILLED_AT_ONCE = 100_000;

    private final Path folder;
    private final Wrk wrk;
    private final Pace pace;

    Reads(Pace pace) throws IOException {
        this.folder = Files.createTempDirectory("docket-reads-");
        this.wrk = new Wrk(folder);
        this.pace = pace;
    }

    /** One measured side: how many bytes and how much processor time each request took, where that can be told. */
    private record Side(String name, int port, long pid, List<String> asked) {}

    private record Measured(Round round, double bytes, double micros) {}

    /** Arguments: the packaged program, seconds of warming up each, seconds a round, verdicts on the larger board. */
    public static void main(String... args) throws Exception {
        run(Path.of(args[0]), Pace.of(args[1], args[2]), Integer.parseInt(args[3]));
    }

    static void run(Path program, Pace pace, int large) throws Exception {
        if (canMeasure()) {
            for (int verdicts : new TreeSet<>(List.of(Math.min(1_000, large), large))) {
                try (var server = new Server(program)) {
                    new Reads(pace).measure(server, verdicts);
                }
            }
        }
    }

    /** One of three replicas over the same database, the other two of which follow the log. */
    static void runReplicated(Path program, Map<String, String> settings, Pace pace, int verdicts) throws Exception {
        if (canMeasure()) {
            try (var server = new Server(program, false, settings);
                    var second = new Server(program, false, settings);
                    var third = new Server(program, false, settings)) {
                new Reads(pace).measure(server, verdicts);
            }
        }
    }

    private static boolean canMeasure() {
        boolean can = Wrk.isThere() && Nginx.isThere();
        if (!can) {
            System.out.println("\npublic reads: skipped, wrk, taskset or nginx is missing");
        }
        return can;
    }

    private void measure(Server filling, int verdicts) throws Exception {
        JsonArray ids = fill(filling, verdicts);
        measure(filling.restartedOnOneProcessor(), ids, verdicts);
    }

    /** Returns ids of verdicts that are public after the next start. */
    static JsonArray fill(Server server, int verdicts) throws Exception {
        System.err.printf("filling the log with %,d verdicts%n", verdicts);
        JsonArray ids = new JsonArray();
        for (int left = verdicts; left > 0; left -= FILLED_AT_ONCE) {
            ids = new JsonObject(server.post("/v1/bench/verdicts?count=" + Math.min(left, FILLED_AT_ONCE))).getJsonArray("verdicts");
        }
        return ids;
    }

    /** @param server on one processor */
    void measure(Server server, JsonArray ids, int verdicts) throws Exception {
        String body = server.get("/v1/verdicts/" + ids.getString(0)).body();
        server.put("/bench/bare", body);
        System.out.printf("%n%,d verdicts; up after %.1f s; heap %,d MB after a collection%n%n| what | a second | p50 µs | p99 | p99.9 "
                + "| bytes allocated | processor µs | to the bare handler: a second | p99.9 |%n|---|---:|---:|---:|---:|---:|---:|---:|---:|%n",
                verdicts, server.startedAfter().toMillis() / 1e3, server.heapAfterCollection() >> 20);
        table(server, ids, body);
    }

    private void table(Server server, JsonArray ids, String body) throws Exception {
        Side bare = side(server, "bare handler", List.of("/bench/bare"));
        List<String> many = some(ids);
        List<String> some = many.subList(0, Math.min(many.size(), POLLED));
        compare(bare, bare);
        try (var nginx = new Nginx(folder, body)) {
            compare(new Side("nginx, static file", nginx.port, nginx.pid(), List.of("/verdict")), bare);
        }
        compare(side(server, "verdict, 304", some.stream().map(id -> verdict(id) + " " + tag(server, verdict(id))).toList()), bare);
        compare(side(server, "verdict, 200", some.stream().map(Reads::verdict).toList()), bare);
        if (many.size() > some.size()) {
            compare(side(server, "verdict, 200, of %,d".formatted(many.size()), many.stream().map(Reads::verdict).toList()), bare);
        }
        compare(side(server, "list of 20", IntStream.range(0, 50).mapToObj(i -> "/v1/verdicts?topic=topic%20" + i).toList()), bare);
        String head = server.get("/v1/verdicts?limit=1").headers().firstValue("Docket-Position").orElseThrow();
        compare(side(server, "changes, none", List.of("/v1/verdicts/changes?after=" + head)), bare);
        compare(side(server, "ClaimReview", some.stream().map(id -> verdict(id) + "/claim-review").toList()), bare);
        compare(side(server, "badge", some.stream().map(id -> verdict(id) + "/badge.svg").toList()), bare);
        pages(server, some, bare);
    }

    private void pages(Server server, List<String> ids, Side bare) throws Exception {
        List<String> pages = ids.stream().limit(PAGES).map(id -> page(server, id)).toList();
        compare(side(server, "page of a verdict, 304", pages.stream().map(page -> page + " " + tag(server, page)).toList()), bare);
        compare(side(server, "page of a verdict, 200", pages), bare);
        compare(side(server, "the board's page, 304", List.of("/ " + tag(server, "/"))), bare);
        compare(side(server, "the board's page, 200", List.of("/")), bare);
    }

    /** As many addresses are asked for on either side: the load generator shares the processor's caches with the server. */
    private void compare(Side side, Side handler) throws Exception {
        Side bare = new Side(handler.name(), handler.port(), handler.pid(),
                IntStream.range(0, side.asked().size()).mapToObj(i -> "/bench/bare?" + i).toList());
        if (!pace.warmUp().isZero()) {
            wrk.run(bare.port(), bare.asked(), pace.warmUp());
            wrk.run(side.port(), side.asked(), pace.warmUp());
        }
        var sides = new ArrayList<Measured>();
        var rates = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        for (int i = 0; i < pace.rounds(); i++) {
            Measured limit = measured(bare, bare);
            Measured found = measured(side, bare);
            sides.add(found);
            rates.add(found.round().perSecond() / limit.round().perSecond());
            tails.add((double) found.round().p999() / limit.round().p999());
        }
        sides.sort((a, b) -> Double.compare(a.round().perSecond(), b.round().perSecond()));
        Measured middle = sides.get(sides.size() / 2);
        System.out.printf("| %s | %,.0f | %,d | %,d | %,d | %s | %.1f | %.2f | %.1f |%n", side.name(), middle.round().perSecond(),
                middle.round().p50(), middle.round().p99(), middle.round().p999(),
                Double.isNaN(middle.bytes()) ? "" : "%,.0f".formatted(middle.bytes()), middle.micros(), median(rates), median(tails));
    }

    private Measured measured(Side side, Side program) throws Exception {
        Optional<Long> before = allocated(side, program);
        long used = Processes.processorMicros(side.pid());
        Round done = wrk.run(side.port(), side.asked(), pace.round());
        double micros = (double) (Processes.processorMicros(side.pid()) - used) / done.requests();
        double bytes = before.isEmpty() ? Double.NaN : (double) (allocated(side, program).orElseThrow() - before.get()) / done.requests();
        return new Measured(done, bytes, micros);
    }

    /** Empty for another program than ours. */
    private static Optional<Long> allocated(Side side, Side program) throws Exception {
        return side.port() == program.port() ? Optional.of(Long.valueOf(Server.read(side.port(), "/bench/allocated").body())) : Optional.empty();
    }

    private static Side side(Server server, String name, List<String> asked) {
        return new Side(name, server.port, server.pid(), asked);
    }

    private static String tag(Server server, String path) {
        try {
            return server.get(path).headers().firstValue("ETag").orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> some(JsonArray ids) {
        var all = new ArrayList<String>();
        ids.forEach(id -> all.add(id.toString()));
        Collections.shuffle(all, new Random(1));
        return all.subList(0, Math.min(all.size(), MANY));
    }

    private static String verdict(String id) {
        return "/v1/verdicts/" + id;
    }

    /** Where a page is, by the number of its verdict. */
    private static String page(Server server, String id) {
        try {
            long number = new JsonObject(server.get(verdict(id)).body()).getLong("number");
            return URI.create(server.get("/verdicts/" + number).headers().firstValue("Location").orElseThrow()).getRawPath();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
