package org.docket.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.access.OwnKeys;

/** The API of a running program. A program that dies is an {@link IOException}; an answer that was not expected is an error. */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String key;

    Wire(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** Whatever stands before a program. */
    public static Wire to(URI server) {
        return new Wire(server, Program.KEY);
    }

    /** The status of an answer, whatever it is. */
    public int status(String path) throws IOException, InterruptedException {
        return send(request(path)).statusCode();
    }

    boolean answers(String path) throws InterruptedException {
        try {
            return send(request(path)).statusCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return expect(200, path, send(request(path)));
    }

    /** The items of every page of {@code list}, which is a path without a query. */
    public List<JsonNode> all(String list) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        String next = list + "?limit=200";
        while (next != null) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            next = page.has("next") ? list + "?limit=200&cursor=" + page.path("next").asText() : null;
        }
        return items;
    }

    /** The same server, asked with another key. */
    public Wire as(String otherKey) {
        return new Wire(server, otherKey);
    }

    /** The text of a key that a person with an address makes, signed in to the pages. */
    public String ownKey(String person, String... scopes) {
        return new OwnKeys(server.toString().replaceAll("/$", ""), key).of(person, scopes);
    }

    /** Asks for what takes a second person; returns the proposal that it is for now. */
    public JsonNode propose(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return expect(202, path, send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Writes whatever the version is, and returns what was made once it is acknowledged with 201. */
    public JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return expect(201, path, send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** The same, once every reader of the public pages sees it. */
    public JsonNode postForReaders(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return expect(201, path, send(written(path, "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** A merge patch, once every reader of the public pages sees it. */
    public JsonNode patchForReaders(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return expect(200, path, send(written(path, "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** A merge patch that takes a second person; returns the proposal that it is for now. */
    public JsonNode proposePatch(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return expect(202, path, send(written(path, "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpRequest.Builder written(String path, String type) {
        return request(path).header("Content-Type", type).header("If-Match", "*").header("Prefer", "wait=10");
    }

    /** The bytes of a file. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s answered %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode expect(int status, String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new AssertionError("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
