package org.docket.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.docket.webhook.EventNames;

/**
 * How much the courier tells in a second, to one receiver and to many on this machine, and what that takes of a processor. Arguments: the
 * packaged program, cases, receivers.
 */
public final class Webhooks {

    private static final int CLIENTS = 4;
    private static final int LATEST = 200;
    private static final int WARM_UPS = 3;
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final long PATIENCE_MILLIS = 600_000;

    private final Server server;
    private final int warmUps;
    private final Duration quiet;
    private final AtomicLong came = new AtomicLong();
    private int port;

    /** @param quiet silence after which a replay is complete */
    Webhooks(Server server, int warmUps, Duration quiet) {
        this.server = server;
        this.warmUps = warmUps;
        this.quiet = quiet;
    }

    public static void main(String... args) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (var server = new Server(Path.of(args[0]))) {
            new Webhooks(server, WARM_UPS, QUIET).measure(vertx, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    void measure(Vertx vertx, int cases, int receivers) throws Exception {
        port = listen(vertx).actualPort();
        long first = Math.max(1, head());
        fill(cases);
        System.out.printf("%n| receivers | what | messages | a second | processor µs a message | of one core |%n|---:|---|---:|---:|---:|---:|%n");
        long head = head();
        for (int i = 0; i < warmUps; i++) {
            told(1, "warming up", EventNames.guarded(), first);
        }
        told(1, "the log", EventNames.guarded(), first);
        told(1, "verdicts", EventNames.open(), first);
        told(receivers, "the log", EventNames.guarded(), Math.max(first, head - LATEST));
        told(receivers, "verdicts", EventNames.open(), Math.max(first, head - LATEST));
    }

    private HttpServer listen(Vertx vertx) {
        return vertx.createHttpServer().requestHandler(request -> request.body().onComplete(body -> {
            came.incrementAndGet();
            request.response().setStatusCode(204).end();
        })).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    private void fill(int cases) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var writing = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                int from = client;
                writing.add(() -> {
                    var desk = new DeskClient(server.port);
                    for (int i = from; i < cases; i += CLIENTS) {
                        desk.publish(desk.open("It was said on the record, for the " + i + "th time."), "It is said.");
                    }
                    return null;
                });
            }
            for (var client : clients.invokeAll(writing)) {
                client.get();
            }
        }
    }

    /** Has receivers told the log from a position on, and waits until nothing is left to be told. */
    private void told(int receivers, String what, List<String> events, long from) throws Exception {
        var paths = new ArrayList<String>();
        for (int i = 0; i < receivers; i++) {
            JsonObject made = new JsonObject(server.post("/v1/webhooks",
                    new JsonObject().put("url", "http://127.0.0.1:" + port + "/" + i).put("events", new JsonArray(events)).encode()));
            paths.add("/v1/webhooks/" + made.getString("id"));
        }
        long before = came.get();
        long processor = Footprint.processorNanos(server.pid());
        long begun = System.nanoTime();
        for (String path : paths) {
            server.post(path + "/replay", "{\"from\": " + from + "}");
        }
        long end = awaitQuiet(before);
        long messages = came.get() - before;
        double seconds = (end - begun) / 1e9;
        double busy = (Footprint.processorNanos(server.pid()) - processor) / 1e9;
        System.out.printf("| %d | %s | %,d | %,.0f | %,.0f | %.2f |%n", receivers, what, messages, messages / seconds, busy * 1e6 / messages, busy / seconds);
        for (String path : paths) {
            server.delete(path);
        }
    }

    /** Returns when the last message arrived; waits for the first one, and then for silence. */
    private long awaitQuiet(long before) throws InterruptedException {
        long seen = came.get();
        long at = System.nanoTime();
        long until = at + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < at + quiet.toNanos() || came.get() == before) {
            Thread.sleep(5);
            if (came.get() != seen) {
                seen = came.get();
                at = System.nanoTime();
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the courier does not come to an end");
            }
        }
        return at;
    }

    private long head() throws Exception {
        return (long) server.metric("docket_board_position ");
    }
}
