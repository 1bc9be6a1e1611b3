package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what an import of claims with evidence costs beside the same rows copied by plain JDBC batches. One line of a hundred is bad.
 * Arguments: the packaged program, how many claims.
 */
public final class Imports {

    private static final int CLAIMS_A_SOURCE = 100;
    private static final int EVERY_BAD = 100;
    private static final long LOOK_MILLIS = 500;

    private Imports() {}

    public static void main(String... args) throws Exception {
        try (var server = new Server(Path.of(args[0]))) {
            measure(server, Integer.parseInt(args[1]));
        }
    }

    /** Leaves the server stopped. */
    static void measure(Server server, int claims) throws Exception {
        Path body = Files.createTempFile("docket-import-", ".ndjson");
        try {
            write(body, claims);
            System.err.printf("%,d claims in %,d MiB%n", claims, Files.size(body) >> 20);
            List<Long> resident = new ArrayList<>();
            JsonObject report = imported(server, body, resident);
            Duration took = took(report);
            long numbered = System.nanoTime();
            while (!server.asked("/v1/bench/pending").equals("0")) {
                Thread.sleep(LOOK_MILLIS);
            }
            Duration behind = Duration.ofNanos(System.nanoTime() - numbered);
            told(report, took, behind, resident);
            Path data = server.stop();
            PlainCopy.Copied copied = PlainCopy.of(data);
            System.out.printf("| plain JDBC batches of the same rows | %,d | %,.0f | %.1f |%n%nratio %.2f%n", copied.rows(), copied.perSecond(),
                    copied.took().toMillis() / 1_000.0, copied.took().toMillis() / (double) took.toMillis());
        } finally {
            Files.delete(body);
        }
    }

    /** How many claims a second come in, each with two items of evidence. */
    static double perSecond(Server server, int claims) throws Exception {
        Path body = Files.createTempFile("docket-import-", ".ndjson");
        try {
            write(body, claims);
            JsonObject report = imported(server, body, new ArrayList<>());
            return report.getJsonObject("claims").getLong("made") * 1_000.0 / took(report).toMillis();
        } finally {
            Files.delete(body);
        }
    }

    /** @param resident takes what memory the server had meanwhile, now and then */
    private static JsonObject imported(Server server, Path body, List<Long> resident) throws Exception {
        var report = new JsonObject(server.upload("/v1/imports", "application/x-ndjson", body));
        String id = report.getString("id");
        while (!report.getString("state").equals("DONE")) {
            Thread.sleep(LOOK_MILLIS);
            report = new JsonObject(server.asked("/v1/imports/" + id));
            if (report.getString("state").equals("FAILED")) {
                throw new IllegalStateException(report.encode());
            }
            resident.add(Footprint.resident(server.pid()));
        }
        return report;
    }

    private static Duration took(JsonObject report) {
        return Duration.between(Instant.parse(report.getString("startedAt")), Instant.parse(report.getString("endedAt")));
    }

    private static void told(JsonObject report, Duration took, Duration behind, List<Long> resident) {
        JsonObject claims = report.getJsonObject("claims");
        long made = claims.getLong("made");
        int quarter = Math.max(1, resident.size() / 4);
        long early = resident.subList(Math.min(resident.size() - 1, quarter), Math.min(resident.size(), 2 * quarter)).stream().mapToLong(one -> one).max().orElse(0);
        long late = resident.subList(Math.max(0, resident.size() - quarter), resident.size()).stream().mapToLong(one -> one).max().orElse(0);
        System.out.printf("%n%,d claims made, %,d refused (%,d named), %,d items; %,.0f claims/s; readers of the log were %.1f s behind; resident %,d MiB in the "
                        + "second quarter, %,d MiB in the last%n%n| what | rows | rows/s | seconds |%n|---|---:|---:|---:|%n", made, claims.getLong("refused"),
                report.getLong("refusals"), report.getLong("evidence"), made * 1_000.0 / took.toMillis(), behind.toMillis() / 1_000.0, early >> 20, late >> 20);
        long items = report.getLong("evidence");
        long rows = made * 3 + items + (made + items) * 2 + report.getJsonObject("sources").getLong("made") * 3;
        System.out.printf("| import | %,d | %,.0f | %.1f |%n", rows, rows * 1_000.0 / took.toMillis(), took.toMillis() / 1_000.0);
    }

    /** Two items of evidence a claim, a topic, and a source for each hundred. */
    private static void write(Path body, int claims) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body), 1 << 20)) {
            for (int i = 0; i < claims; i++) {
                if (i % CLAIMS_A_SOURCE == 0) {
                    line(out, "{\"type\":\"source\",\"externalId\":\"s%1$d\",\"name\":\"Source %1$d\",\"kind\":\"MEDIA\",\"reliability\":\"B\"}".formatted(i / CLAIMS_A_SOURCE));
                }
                line(out, i % EVERY_BAD == EVERY_BAD - 1 ? "{\"type\":\"case\",\"externalId\":\"c%d\",\"claim\":{\"language\":\"en\"}}".formatted(i) : claim(i));
            }
        }
    }

    private static String claim(int i) {
        int source = i / CLAIMS_A_SOURCE;
        return """
                {"type":"case","externalId":"c%1$d","claim":{"text":"%2$s","language":"en","claimant":"s%3$d","respondent":"s%4$d","madeOn":"2024-01-31",\
                "appearances":["https://paper.example/%1$d"]},"topics":["topic %5$d"],"evidence":[\
                {"externalId":"c%1$d-a","kind":"DOCUMENT","stance":"SUPPORTS","source":"s%3$d","credibility":2,"quote":"%6$s","url":"https://paper.example/%1$d","publishedOn":"2024-02-01"},\
                {"externalId":"c%1$d-b","kind":"STATEMENT","stance":"REFUTES","source":"s%4$d","credibility":3,"quote":"Never said on the record, as quoted.","derivedFrom":["c%1$d-a"]}]}"""
                .formatted(i, Vocabulary.words(i, 14), source, source / 2, i % 50, Vocabulary.words(i + 7, 12));
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
