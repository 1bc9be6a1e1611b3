package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.docket.access.TestPeople.admin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a desk does to verdicts, over HTTP, each time until the public can see it. Nothing here asserts. */
final class TestVerdicts {

    private TestVerdicts() {}

    /** A write that decides, whatever the version, and answers once the board shows it. */
    static RequestSpecification writing(Object body) {
        return admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(body);
    }

    static RequestSpecification patching(Object body) {
        return writing(body).contentType("application/merge-patch+json");
    }

    static String source(String name) {
        return writing(Map.of("name", name, "kind", "OTHER", "reliability", "B")).post("/v1/sources").path("id");
    }

    static String open(String text, String... topics) {
        return open(Map.of("text", text, "language", "en"), topics);
    }

    static String open(Map<String, ?> claim, String... topics) {
        return writing(Map.of("claim", claim, "topics", topics)).post("/v1/cases").path("id");
    }

    static Map<String, Object> claim(String text, String claimant, String respondent) {
        var claim = new LinkedHashMap<String, Object>(Map.of("text", text, "language", "en"));
        claim.put("claimantId", claimant);
        claim.put("respondentId", respondent);
        claim.values().removeIf(Objects::isNull);
        return claim;
    }

    static Response publish(String id) {
        return writing(Map.of("summary", "It is said.")).post("/v1/cases/" + id + "/publication");
    }

    static String published(String text, String... topics) {
        String id = open(text, topics);
        publish(id);
        return id;
    }

    static Response withdraw(String id) {
        return writing(Map.of("reason", "It was about somebody else.")).post("/v1/cases/" + id + "/publication/withdrawal");
    }

    static Response correct(String id, String summary) {
        return patching(Map.of("summary", summary, "reason", "inside", "correction", Map.of("type", "UPDATE", "note", summary))).patch("/v1/cases/" + id);
    }

    static Response attach(String id, String kind, String stance, String source) {
        return writing(Map.of("kind", kind, "stance", stance, "sourceId", source, "credibility", 2)).post("/v1/cases/" + id + "/evidence");
    }

    static Response move(String id, String move) {
        return writing(Map.of("move", move, "reason", "because")).post("/v1/cases/" + id + "/moves");
    }

    static Response link(String id, String relation, String other) {
        return writing(Map.of("relation", relation, "caseId", other)).post("/v1/cases/" + id + "/links");
    }

    static Response verdict(String id) {
        return given().redirects().follow(false).get("/v1/verdicts/" + id);
    }

    static long position() {
        return Long.parseLong(given().get("/v1/verdicts?limit=1").header("Docket-Position"));
    }
}
