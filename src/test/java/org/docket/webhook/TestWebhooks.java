package org.docket.webhook;

import static org.docket.access.TestPeople.admin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody does with receivers, and a desk that gives them something to hear, over HTTP. Nothing here asserts. */
final class TestWebhooks {

    private TestWebhooks() {}

    static Response add(RequestSpecification by, Map<String, ?> body) {
        return by.contentType("application/json").body(body).post("/v1/webhooks");
    }

    static Response added(String url, String... events) {
        return add(admin(), Map.of("url", url, "events", List.of(events))).then().statusCode(201).extract().response();
    }

    static Response added(Map<String, ?> more, String url, String... events) {
        var body = new HashMap<String, Object>(more);
        body.put("url", url);
        body.put("events", List.of(events));
        return add(admin(), body).then().statusCode(201).extract().response();
    }

    static Response patch(String id, Map<String, ?> patch) {
        return admin().contentType("application/merge-patch+json").body(patch).patch("/v1/webhooks/" + id);
    }

    static Response post(String path, Map<String, ?> body) {
        return admin().contentType("application/json").header("If-Match", "*").body(body).post(path);
    }

    static String openCase(String text, String... topics) {
        return post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"), "topics", topics)).path("id");
    }

    static void publish(String id) {
        post("/v1/cases/" + id + "/publication", Map.of("summary", "It is said.")).then().statusCode(201);
    }

    static String published(String text, String... topics) {
        String id = openCase(text, topics);
        publish(id);
        return id;
    }

    /** Changes a case, so that its log has one event more. */
    static void note(String id, String note) {
        admin().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("note", note)).patch("/v1/cases/" + id)
                .then().statusCode(200);
    }

    static void correct(String id, String summary) {
        admin().contentType("application/merge-patch+json").header("If-Match", "*")
                .body(Map.of("summary", summary, "reason", "inside", "correction", Map.of("type", "UPDATE", "note", summary)))
                .patch("/v1/cases/" + id).then().statusCode(200);
    }

    static void withdraw(String id) {
        post("/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "It was about somebody else.")).then().statusCode(201);
    }

    static Response deliveries(String id, String state) {
        return admin().get("/v1/webhooks/" + id + "/deliveries?limit=200&state=" + state);
    }
}
