package org.docket.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

/** Kinds of requests that meet at one row, at one constraint, or at one place: each round is another kind, and makes what it meets at anew. */
final class SimultaneousRequests implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String key;
    private final List<Kind> kinds = List.of(this::personWithOneAddress, this::invitation, this::caseWithOneIdempotencyKey, this::evidence, this::withdrawal, this::move,
            this::publication, this::edit, this::link, this::sourceInCircle, this::file, this::importOfOneRecord, this::key, this::revocation, this::webhook, this::webhookRemoval,
            this::submission, this::wrongPassword, this::reads, this::comment);

    SimultaneousRequests(int port, String key) {
        this.server = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /** A request of one kind, after what it needs was made. */
    private interface Kind {

        HttpRequest.Builder prepare(String unique) throws IOException, InterruptedException;
    }

    /** One request, to be sent by many. */
    record Sending(HttpClient http, HttpRequest request) {

        Callable<Integer> together(CyclicBarrier barrier) {
            return () -> {
                barrier.await();
                return http.send(request, BodyHandlers.discarding()).statusCode();
            };
        }
    }

    int kinds() {
        return kinds.size();
    }

    Sending next(int round) throws IOException, InterruptedException {
        return new Sending(http, kinds.get(round % kinds.size()).prepare(UUID.randomUUID().toString()).build());
    }

    private HttpRequest.Builder personWithOneAddress(String unique) {
        return post("/v1/people", "{\"name\":\"Ines\",\"email\":\"%s@desk.example\",\"roles\":[\"CHECKER\"]}".formatted(unique));
    }

    private HttpRequest.Builder invitation(String unique) throws IOException, InterruptedException {
        return post("/v1/people/" + made(personWithOneAddress(unique)) + "/invitation", "");
    }

    private HttpRequest.Builder caseWithOneIdempotencyKey(String unique) {
        return newCase(unique).header("Idempotency-Key", unique);
    }

    private HttpRequest.Builder evidence(String unique) throws IOException, InterruptedException {
        return evidence(made(newCase(unique)), made(source(unique)));
    }

    private HttpRequest.Builder withdrawal(String unique) throws IOException, InterruptedException {
        String of = made(newCase(unique));
        String item = made(evidence(of, made(source(unique))));
        return post("/v1/cases/" + of + "/evidence/" + item + "/withdrawal", "{\"reason\":\"Wrong.\"}").header("If-Match", "*");
    }

    private HttpRequest.Builder move(String unique) throws IOException, InterruptedException {
        String of = made(newCase(unique));
        String tag = http.send(get("/v1/cases/" + of).build(), BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
        return post("/v1/cases/" + of + "/moves", "{\"move\":\"CORROBORATE\",\"reason\":\"Seen.\"}").header("If-Match", tag);
    }

    private HttpRequest.Builder publication(String unique) throws IOException, InterruptedException {
        return post("/v1/cases/" + made(newCase(unique)) + "/publication", "{\"summary\":\"So it is.\"}").header("If-Match", "*");
    }

    private HttpRequest.Builder edit(String unique) throws IOException, InterruptedException {
        String of = made(newCase(unique));
        String tag = http.send(get("/v1/cases/" + of).build(), BodyHandlers.discarding()).headers().firstValue("ETag").orElseThrow();
        return to("/v1/cases/" + of).method("PATCH", BodyPublishers.ofString("{\"note\":\"" + unique + "\"}")).setHeader("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag);
    }

    private HttpRequest.Builder link(String unique) throws IOException, InterruptedException {
        return post("/v1/cases/" + made(newCase(unique)) + "/links", "{\"relation\":\"RELATED\",\"caseId\":\"%s\"}".formatted(made(newCase(unique + " too"))));
    }

    private HttpRequest.Builder sourceInCircle(String unique) throws IOException, InterruptedException {
        String own = made(source(unique));
        return to("/v1/sources/" + own).method("PATCH", BodyPublishers.ofString("{\"controlledBy\":\"%s\"}".formatted(own)))
                .setHeader("Content-Type", "application/merge-patch+json").header("If-Match", "*");
    }

    private HttpRequest.Builder file(String unique) throws IOException, InterruptedException {
        String of = made(newCase(unique));
        String item = made(evidence(of, made(source(unique))));
        return post("/v1/cases/" + of + "/evidence/" + item + "/files?name=a.txt", unique).setHeader("Content-Type", "text/plain");
    }

    private HttpRequest.Builder importOfOneRecord(String unique) {
        return post("/v1/imports", "{\"type\":\"case\",\"externalId\":\"%s\",\"claim\":{\"text\":\"Brought %1$s\",\"language\":\"en\"}}\n".formatted(unique))
                .setHeader("Content-Type", "application/x-ndjson");
    }

    private HttpRequest.Builder key(String unique) throws IOException, InterruptedException {
        return post("/v1/keys", "{\"ownerId\":\"%s\",\"scopes\":[\"cases:read\"]}".formatted(made(personWithOneAddress(unique))));
    }

    private HttpRequest.Builder revocation(String unique) throws IOException, InterruptedException {
        return to("/v1/keys/" + made(key(unique))).DELETE();
    }

    private HttpRequest.Builder webhook(String unique) {
        return post("/v1/webhooks", "{\"url\":\"http://127.0.0.1:9/%s\",\"events\":[\"verdict.published\"]}".formatted(unique));
    }

    private HttpRequest.Builder webhookRemoval(String unique) throws IOException, InterruptedException {
        return to("/v1/webhooks/" + made(webhook(unique))).DELETE().header("If-Match", "*");
    }

    private HttpRequest.Builder submission(String unique) {
        return post("/v1/submissions", "{\"text\":\"Is it so, %s?\",\"language\":\"en\"}".formatted(unique));
    }

    private HttpRequest.Builder wrongPassword(String unique) {
        return HttpRequest.newBuilder(URI.create(server + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", server)
                .POST(BodyPublishers.ofString("email=" + unique + "%40desk.example&password=wrong+" + unique));
    }

    private HttpRequest.Builder reads(String unique) {
        return get("/v1/verdicts?q=" + unique + "&facets=status");
    }

    private HttpRequest.Builder comment(String unique) throws IOException, InterruptedException {
        return post("/v1/cases/" + made(newCase(unique)) + "/comment-requests", "{\"sourceId\":\"%s\",\"until\":\"2999-01-01T00:00:00Z\"}".formatted(made(source(unique))));
    }

    private HttpRequest.Builder newCase(String unique) {
        return post("/v1/cases", "{\"claim\":{\"text\":\"It is so, %s.\",\"language\":\"en\"}}".formatted(unique));
    }

    private HttpRequest.Builder source(String unique) {
        return post("/v1/sources", "{\"name\":\"Harbor %s\",\"kind\":\"AGENCY\",\"reliability\":\"B\"}".formatted(unique));
    }

    private HttpRequest.Builder evidence(String of, String source) {
        return post("/v1/cases/" + of + "/evidence", "{\"kind\":\"VIDEO\",\"stance\":\"SUPPORTS\",\"sourceId\":\"%s\",\"credibility\":2}".formatted(source));
    }

    private String made(HttpRequest.Builder request) throws IOException, InterruptedException {
        JsonNode made = JSON.readTree(http.send(request.build(), BodyHandlers.ofInputStream()).body());
        if (!made.hasNonNull("id")) {
            throw new AssertionError(made);
        }
        return made.path("id").asText();
    }

    private HttpRequest.Builder post(String path, String body) {
        return to(path).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
    }

    @Override
    public void close() {
        http.close();
    }
}
