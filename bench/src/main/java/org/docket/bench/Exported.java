package org.docket.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures an export of a desk beside plain JDBC that reads the same rows in the same process and makes nothing of them. Both are warmed up,
 * then take turns, and the round in the middle counts. Then an export is stopped half way, and it is seen what it holds in memory.
 * Arguments: the packaged program, cases.
 */
public final class Exported {

    private static final int ROUNDS = 5;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Exported() {}

    /** One round of either side; the amount is bytes of an export, rows of plain JDBC. */
    private record Took(double seconds, long amount) {

        static Took since(long begun, long amount) {
            return new Took((System.nanoTime() - begun) / 1e9, amount);
        }
    }

    public static void main(String... args) throws Exception {
        try (var server = new Server(Path.of(args[0]))) {
            measure(server, Integer.parseInt(args[1]), ROUNDS);
        }
    }

    static void measure(Server server, int cases, int rounds) throws Exception {
        System.err.printf("filling a desk with %,d cases%n", cases);
        server.post("/v1/bench/desk?cases=" + cases);
        System.out.printf("%,d cases, H2%n%n| what | s | cases/s | rows/s | MiB/s | plain JDBC s | rows/s | ratio |%n|---|---:|---:|---:|---:|---:|---:|---:|%n", cases);
        for (String format : List.of("NDJSON", "CSV")) {
            compare(server, cases, format, rounds);
        }
        memory(server, cases);
    }

    private static void compare(Server server, int cases, String format, int rounds) throws Exception {
        var exports = new ArrayList<Took>();
        var plain = new ArrayList<Took>();
        taken(server, format);
        plain(server);
        for (int i = 0; i < rounds; i++) {
            exports.add(taken(server, format));
            plain.add(plain(server));
        }
        Took a = middle(exports);
        Took b = middle(plain);
        System.out.printf("| %s | %.2f | %,.0f | %,.0f | %.1f | %.2f | %,.0f | %.2f |%n", format, a.seconds(), cases / a.seconds(),
                b.amount() / a.seconds(), a.amount() / a.seconds() / (1 << 20), b.seconds(), b.amount() / b.seconds(), b.seconds() / a.seconds());
    }

    private static Took middle(List<Took> rounds) {
        return rounds.stream().sorted(Comparator.comparingDouble(Took::seconds)).toList().get(rounds.size() / 2);
    }

    private static Took taken(Server server, String format) throws Exception {
        long begun = System.nanoTime();
        try (InputStream body = open(server, "/v1/exports?of=DESK&format=" + format)) {
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            return Took.since(begun, bytes);
        }
    }

    private static Took plain(Server server) throws Exception {
        long begun = System.nanoTime();
        try (InputStream body = open(server, "/v1/bench/tables")) {
            long rows = Long.parseLong(new String(body.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\D", ""));
            return Took.since(begun, rows);
        }
    }

    private static InputStream open(Server server, String path) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + path))
                .header("Authorization", "Bearer " + Server.KEY).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** What is on the heap before, and while somebody stops reading in the middle. */
    private static void memory(Server server, int cases) throws Exception {
        long before = server.heapAfterCollection();
        try (InputStream body = open(server, "/v1/exports?of=DESK&format=NDJSON")) {
            body.skipNBytes(cases * 500L);
            long meanwhile = server.heapAfterCollection();
            System.out.printf("%nheap after a full collection: %,d KiB before, %,d KiB in the middle of an export%n", before >> 10, meanwhile >> 10);
            body.transferTo(OutputStream.nullOutputStream());
        }
    }
}
