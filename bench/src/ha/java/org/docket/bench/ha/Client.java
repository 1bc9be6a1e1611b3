package org.docket.bench.ha;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP to whichever replica, with a patience. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

    /** With the key of the desk. */
    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(request(url).build(), BodyHandlers.ofString());
    }

    /** As anybody asks. */
    HttpResponse<String> publicly(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    /** @param ifMatch the ETag that the write is based on; empty for none */
    HttpResponse<String> post(String url, JsonObject body, String idempotencyKey, String ifMatch) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(url).header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.encode()));
        return http.send((ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Authorization", "Bearer " + Replica.KEY);
    }
}
