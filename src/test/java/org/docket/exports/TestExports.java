package org.docket.exports;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.platform.TestDatabase;

/** What a desk does, and what is taken out of it. Nothing here asserts. */
public final class TestExports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestExports() {}

    /** An export, whole. */
    public record Taken(int status, Map<String, List<String>> headers, String body) {

        public long position() {
            return Long.parseLong(header("docket-position"));
        }

        String header(String name) {
            return headers.get(name).getFirst();
        }

        List<JsonNode> lines() {
            return body.lines().map(TestExports::read).toList();
        }

        /** The line whose id, under whichever name, is {@code id}. */
        public JsonNode line(String id) {
            return lines().stream().filter(line -> Stream.of("id", "externalId").anyMatch(name -> line.path(name).asText().equals(id))).findFirst().orElseThrow();
        }
    }

    static Taken verdicts(String query) {
        return take(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/exports" + query)));
    }

    public static Taken desk(String query) {
        return take(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/exports?of=DESK" + query))
                .header("Authorization", TestDatabase.BEARER));
    }

    private static Taken take(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Taken(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cases of all that happened after {@code position}, page by page. */
    static List<String> casesOfEventsAfter(long position) {
        var cases = new ArrayList<String>();
        String next = "/v1/events?limit=200&after=" + position;
        while (next != null) {
            Response page = given().header("Authorization", TestDatabase.BEARER).urlEncodingEnabled(false).get(next);
            cases.addAll(page.<List<String>>path("items.caseId"));
            String cursor = page.path("next");
            next = cursor == null ? null : "/v1/events?limit=200&cursor=" + cursor;
        }
        return cases;
    }

    /** A write that answers once everybody can read it. */
    static Response write(String path, Object body) {
        return given().header("Authorization", TestDatabase.BEARER).contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10")
                .body(body).post(path);
    }

    static String published(String text, String... topics) {
        String id = write("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"), "topics", topics)).path("id");
        write("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
        return id;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
