package org.docket.casework;

import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The longest texts that may be sent, of characters outside the basic plane, which databases count in different ways. */
@QuarkusTest
@Tag("postgresql")
class LongTextsTest {

    @Test
    void what_readers_are_told_may_be_as_long_as_it_says() {
        String id = openCase(null, null);
        post("/v1/cases/" + id + "/publication", Map.of("summary", text(4_000))).then().statusCode(201);
        desk().contentType("application/merge-patch+json").header("If-Match", "*")
                .body(Map.of("summary", "Another.", "reason", text(4_000), "correction", Map.of("type", "UPDATE", "note", text(4_000))))
                .patch("/v1/cases/" + id).then().statusCode(200);
        post("/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", text(4_000))).then().statusCode(201);
    }

    @Test
    void so_may_what_the_respondent_says_and_why_a_match_is_none() {
        String id = openCase(null, source("Ferry line", "B", null));
        Response asked = post("/v1/cases/" + id + "/comment-requests", Map.of("channel", text(300), "deadlineAt", "2099-01-01T00:00:00Z"));
        asked.then().statusCode(201);
        post("/v1/cases/" + id + "/comment-requests/" + asked.path("id") + "/answer", Map.of("outcome", "REPLIED", "reply", text(10_000)))
                .then().statusCode(201).body("reply", equalTo(text(10_000)));
        post("/v1/cases/" + id + "/matches/" + openCase(null, null) + "/dismissal", Map.of("reason", text(4_000))).then().statusCode(201);
    }

    @Test
    void so_may_names_and_notes() {
        String person = post("/v1/people", Map.of("name", text(200), "email", "long." + System.nanoTime() + "@desk.example", "roles", List.of("CHECKER")))
                .then().statusCode(201).extract().path("id");
        post("/v1/keys", Map.of("ownerId", person, "scopes", List.of("cases:read"), "note", text(300))).then().statusCode(201).body("note", equalTo(text(300)));
        post("/v1/partners", Map.of("name", text(200), "contact", text(300))).then().statusCode(201);
        post("/v1/sources", Map.of("name", text(300), "kind", "WITNESS", "reliability", "B", "protectedIdentity", true, "protectionReason", text(1_000)))
                .then().statusCode(201);
    }

    private static Response post(String path, Map<String, ?> body) {
        return json(body).header("If-Match", "*").post(path);
    }

    private static String text(int length) {
        return "\uD83D\uDE00".repeat(length);
    }
}
