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
    private final List<Kind> kinds = List.of(
            done("personWithOneAddress", this::personWithOneAddress), done("invitation", this::invitation),
            done("caseWithOneIdempotencyKey", this::caseWithOneIdempotencyKey), done("evidence", this::evidence), done("withdrawal", this::withdrawal),
            refused("move", this::move), done("publication", this::publication), done("edit", this::edit), done("link", this::link),
            refused("sourceInCircle", this::sourceInCircle), done("file", this::file), done("importOfOneRecord", this::importOfOneRecord),
            done("key", this::key), done("revocation", this::revocation), done("webhook", this::webhook), done("webhookRemoval", this::webhookRemoval),
            done("submission", this::submission), refused("wrongPassword", this::wrongPassword), done("reads", this::reads), done("comment", this::comment),
            done("firstLook", this::firstLook), done("upload", this::upload), done("disclosure", this::disclosure), done("dismissal", this::dismissal),
            done("export", this::export));

    SimultaneousRequests(int port, String key) {
        this.server = "http://127.0.0.1:" + port;
        this.key = key;
    }

    /** A request of one kind, after what it needs was made. */
    private interface Preparation {

        HttpRequest.Builder prepare(String unique) throws IOException, InterruptedException;
    }

    /** @param done whether at least one of those who send it gets what they ask for */
    private record Kind(String name, boolean done, Preparation preparation) {}

    private static Kind done(String name, Preparation preparation) {
        return new Kind(name, true, preparation);
    }

    private static Kind refused(String name, Preparation preparation) {
        return new Kind(name, false, preparation);
    }

    /**
     * One request, to be sent by many.
     *
     * @param done whether at least one of them gets what it asks for
     */
    record Sending(HttpClient http, String kind, boolean done, HttpRequest request) {

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
        Kind kind = kinds.get(round % kinds.size());
        return new Sending(http, kind.name, kind.done, kind.preparation.prepare(UUID.randomUUID().toString()).build());
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
        return post(place(unique) + "?name=a.txt", unique).setHeader("Content-Type", "text/plain");
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
        String of = made(post("/v1/cases", "{\"claim\":{\"text\":\"It is so, %s.\",\"language\":\"en\",\"respondentId\":\"%s\"}}".formatted(unique, made(source(unique)))));
        return post("/v1/cases/" + of + "/comment-requests", "{\"channel\":\"press@example.org\",\"deadlineAt\":\"2999-01-01T00:00:00Z\"}");
    }

    private HttpRequest.Builder firstLook(String unique) throws IOException, InterruptedException {
        String place = place(unique);
        String sha256 = sent(post(place + "?name=a.txt", unique).setHeader("Content-Type", "text/plain")).path("sha256").asText();
        return get(place + '/' + sha256);
    }

    private HttpRequest.Builder upload(String unique) throws IOException, InterruptedException {
        HttpRequest create = to(place(unique)).header("Tus-Resumable", "1.0.0").header("Upload-Length", String.valueOf(unique.length())).POST(BodyPublishers.noBody()).build();
        String upload = http.send(create, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
        return to(upload).header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0").setHeader("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(unique));
    }

    private HttpRequest.Builder disclosure(String unique) throws IOException, InterruptedException {
        String hidden = made(post("/v1/sources", "{\"name\":\"Witness %s\",\"kind\":\"WITNESS\",\"protectedIdentity\":true,\"protectionReason\":\"asked\"}".formatted(unique)));
        return to("/v1/sources/" + hidden).method("PATCH", BodyPublishers.ofString("{\"protectedIdentity\":false}"))
                .setHeader("Content-Type", "application/merge-patch+json").header("If-Match", "*");
    }

    private HttpRequest.Builder dismissal(String unique) throws IOException, InterruptedException {
        String other = made(newCase(unique + " too"));
        return post("/v1/cases/" + made(newCase(unique)) + "/matches/" + other + "/dismissal", "{\"reason\":\"Another ship.\"}").header("If-Match", "*");
    }

    private HttpRequest.Builder export(String unique) {
        return get("/v1/exports?of=DESK&format=NDJSON");
    }

    private String place(String unique) throws IOException, InterruptedException {
        String of = made(newCase(unique));
        return "/v1/cases/" + of + "/evidence/" + made(evidence(of, made(source(unique)))) + "/files";
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
        JsonNode made = sent(request);
        if (!made.hasNonNull("id")) {
            throw new AssertionError(made);
        }
        return made.path("id").asText();
    }

    private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(http.send(request.build(), BodyHandlers.ofInputStream()).body());
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
