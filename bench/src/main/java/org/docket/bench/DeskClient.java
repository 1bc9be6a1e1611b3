package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody of the desk who writes over HTTP, whatever the versions are. An answer that is no 2xx ends the program. */
final class DeskClient {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;

    DeskClient(int port) {
        server = "http://127.0.0.1:" + port;
    }

    /** As anybody asks: without a key, without following where an answer points. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }

    String source(String name, String reliability) throws IOException, InterruptedException {
        return write("POST", "/v1/sources", JsonObject.of("name", name, "kind", "OTHER", "reliability", reliability)).getString("id");
    }

    void grade(String source, String reliability) throws IOException, InterruptedException {
        write("PATCH", "/v1/sources/" + source, JsonObject.of("reliability", reliability));
    }

    String open(String text) throws IOException, InterruptedException {
        return write("POST", "/v1/cases", JsonObject.of("claim", JsonObject.of("text", text, "language", "en"))).getString("id");
    }

    void attach(String id, String source) throws IOException, InterruptedException {
        write("POST", "/v1/cases/" + id + "/evidence", JsonObject.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2));
    }

    void publish(String id, String summary) throws IOException, InterruptedException {
        write("POST", "/v1/cases/" + id + "/publication", JsonObject.of("summary", summary));
    }

    void correct(String id, String summary) throws IOException, InterruptedException {
        write("PATCH", "/v1/cases/" + id, JsonObject.of("summary", summary, "reason", "new facts",
                "correction", JsonObject.of("type", "UPDATE", "note", summary)));
    }

    void withdraw(String id) throws IOException, InterruptedException {
        write("POST", "/v1/cases/" + id + "/publication/withdrawal", JsonObject.of("reason", "It was about somebody else."));
    }

    private JsonObject write(String method, String path, JsonObject body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + Server.KEY)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body.encode()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
