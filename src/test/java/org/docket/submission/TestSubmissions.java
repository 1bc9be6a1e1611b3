package org.docket.submission;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.docket.access.TestPeople;

/** What is asked and decided over HTTP. Nothing here asserts. */
final class TestSubmissions {

    private TestSubmissions() {}

    static String partnerKey() {
        return TestPeople.key(TestPeople.partner(), "submissions:write");
    }

    static RequestSpecification with(String key) {
        return TestPeople.with(key).contentType("application/json");
    }

    static Response ask(String key, String text) {
        return ask(with(key), text, Map.of());
    }

    static Response ask(RequestSpecification by, String text, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("text", text, "language", "en"));
        body.putAll(more);
        return by.body(body).post("/v1/submissions");
    }

    static Response askAsNobody(String text) {
        return ask(given().contentType("application/json"), text, Map.of("contact", "reader@mail.example"));
    }

    static Response read(String key, String id) {
        return TestPeople.with(key).get("/v1/submissions/" + id);
    }

    static Response asDesk(String id) {
        return TestPeople.admin().get("/v1/submissions/" + id);
    }

    static Response decide(String id, String how, Map<String, ?> body) {
        return TestPeople.admin().contentType("application/json").header("Prefer", "wait=10").body(body).post("/v1/submissions/" + id + "/" + how);
    }

    static Response opened(String id, String claim) {
        return decide(id, "case", Map.of("claim", Map.of("text", claim, "language", "en")));
    }

    static Response declined(String id, String reason) {
        return decide(id, "refusal", Map.of("reason", reason));
    }
}
