package org.docket.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was sent to a program and what came back: remembers every secret that was used, and every answer that is no success. */
final class Correspondence {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final StringBuilder refusals = new StringBuilder();

    Correspondence(int port) {
        server = URI.create("http://localhost:" + port);
    }

    /** Says that {@code text} must be found nowhere, and returns it. */
    String secret(String what, String text) {
        secrets.put(what, text);
        return text;
    }

    /** By what they are. */
    Map<String, String> secrets() {
        return Map.copyOf(secrets);
    }

    /** Heads and bodies of all that was answered with 400 or more. */
    String refusals() {
        return refusals.toString();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> delete(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).DELETE());
    }

    HttpResponse<String> form(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** What was made, which has to be. */
    JsonNode made(String path, Map<String, ?> body, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = json(path, JSON.writeValueAsString(body), headers);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " answered " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            refusals.append(answer.statusCode()).append(answer.headers().map()).append(answer.body()).append('\n');
        }
        return answer;
    }
}
