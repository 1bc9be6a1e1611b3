package org.docket.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.bench.Load.Target;

/**
 * Measures moves on both databases beside the same statements by plain JDBC, in one run, how quickly positions are given, an import, and the
 * public reads of one of three replicas. Arguments: the packaged program for H2, the one for PostgreSQL, seconds of warming up each, seconds a
 * round, cases of the desk and claims of the import, events that wait for their positions.
 */
public final class OnPostgres {

    /** The most first: one alone asks too little to have everything compiled that it needs. */
    private static final List<Integer> CLIENTS = List.of(32, 8, 1);
    /** Before the first figure: the way of a move is long, and the compilers share the processors with what they compile. */
    private static final int WARM_UPS = 4;
    private static final long LOOK_MILLIS = 50;
    private static final int VERDICTS = 1_000;

    private final Pace pace;
    private final int cases;
    private final int waiting;
    private final Vertx vertx;

    private OnPostgres(Vertx vertx, String... args) {
        this.vertx = vertx;
        pace = Pace.of(args[2], args[3]);
        cases = Integer.parseInt(args[4]);
        waiting = Integer.parseInt(args[5]);
    }

    public static void main(String... args) throws Exception {
        Vertx vertx = Vertx.vertx();
        var bench = new OnPostgres(vertx, args);
        System.out.printf("%n| moves, clients | Docket/s | p99 ms | plain JDBC/s | p99 ms | ratio | made to numbered p50 ms | p99 | within 50 ms of its commit |%n|---|---:|---:|---:|---:|---:|---:|---:|---:|%n");
        try {
            try (var server = new Server(Path.of(args[0]))) {
                bench.measure("H2", server);
            }
            try (var postgres = EmbeddedPostgres.start()) {
                bench.measureReplicas(Path.of(args[1]), Map.of("QUARKUS_PROFILE", "pg", "DOCKET_DB_URL", postgres.getJdbcUrl("postgres", "postgres")));
            }
        } finally {
            vertx.close();
        }
    }

    private void measureReplicas(Path program, Map<String, String> settings) throws Exception {
        try (var server = new Server(program, false, settings)) {
            measure("PostgreSQL", server);
        }
        Reads.runReplicated(program, settings, pace.warmedUpFor(pace.round()), VERDICTS);
    }

    private void measure(String database, Server server) throws Exception {
        Desk desk = Desk.filled(server, cases);
        Target ours = desk.target("", desk::move);
        Target plain = desk.target("/bench", desk::move);
        new Load(vertx, CLIENTS.getFirst()).run(ours, pace.warmUp().multipliedBy(WARM_UPS));
        for (int clients : CLIENTS) {
            var load = new Load(vertx, clients);
            load.run(ours, pace.warmUp());
            load.run(plain, pace.warmUp());
            moves(database + ", " + clients, server, load, ours, plain);
        }
        positions(database, server);
        System.out.printf("| %s, import of %,d claims | %,.0f a second | | | | | | | |%n", database, cases, Imports.perSecond(server, cases));
    }

    private void moves(String name, Server server, Load load, Target ours, Target plain) throws Exception {
        long before = head(server);
        Waited waited = Waited.read(server);
        var moved = new ArrayList<Run>();
        var beside = new ArrayList<Run>();
        for (int i = 0; i < pace.rounds(); i++) {
            moved.add(load.run(ours, pace.round()));
            beside.add(load.run(plain, pace.round()));
        }
        settle(server);
        JsonObject lag = new JsonObject(server.asked("/v1/bench/numbered?after=" + before));
        Run a = Run.median(moved);
        Run b = Run.median(beside);
        System.out.printf("| %s | %,.0f | %.1f | %,.0f | %.1f | %.2f | %.1f | %.1f | %.2f %% |%n", name, a.perSecond(), a.p99(), b.perSecond(), b.p99(),
                a.perSecond() / b.perSecond(), number(lag, "p50"), number(lag, "p99"), 100 * Waited.read(server).soonSince(waited));
    }

    /** How many events of a program had their positions at all since it started, and how many of them within 50 ms of their commit. */
    private record Waited(double soon, double all) {

        static Waited read(Server server) throws Exception {
            return new Waited(server.metric("docket_log_numbering_seconds_bucket{le=\"0.05\",} "), server.metric("docket_log_numbering_seconds_count "));
        }

        double soonSince(Waited before) {
            return (soon - before.soon) / (all - before.all);
        }
    }

    /** Nobody writes meanwhile: what one sequencer can do. */
    private void positions(String database, Server server) throws Exception {
        long before = head(server);
        server.post("/v1/bench/pending?count=" + waiting);
        settle(server);
        JsonObject numbered = new JsonObject(server.asked("/v1/bench/numbered?after=" + before));
        double seconds = Math.max(1, Duration.between(instant(numbered, "first_at"), instant(numbered, "last_at")).toMillis()) / 1e3;
        System.out.printf("| %s, positions given alone | %,.0f a second | | | | | | | |%n", database, number(numbered, "events") / seconds);
    }

    private static void settle(Server server) throws Exception {
        while (!server.asked("/v1/bench/pending").equals("0")) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static long head(Server server) throws Exception {
        settle(server);
        return Long.parseLong(server.asked("/v1/bench/head"));
    }

    /** H2 names its columns in upper case, PostgreSQL in lower case. */
    private static Object value(JsonObject row, String column) {
        return row.containsKey(column) ? row.getValue(column) : row.getValue(column.toUpperCase(Locale.ROOT));
    }

    private static double number(JsonObject row, String column) {
        return Double.parseDouble(String.valueOf(value(row, column)));
    }

    private static Instant instant(JsonObject row, String column) {
        return OffsetDateTime.parse(String.valueOf(value(row, column))).toInstant();
    }
}
