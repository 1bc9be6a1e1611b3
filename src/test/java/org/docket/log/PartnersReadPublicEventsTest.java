package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of the log partners read what the public saw change, whatever their keys are good for. */
@QuarkusTest
class PartnersReadPublicEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret = "unpublished-" + UUID.randomUUID();

    private String opened(String text) {
        return admin().contentType("application/json").header("Prefer", "wait=10")
                .body(Map.of("claim", Map.of("text", text, "language", "en"), "note", secret)).post("/v1/cases").then().statusCode(201).extract().path("id");
    }

    private static void publish(String id, String summary) {
        admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(Map.of("summary", summary))
                .post("/v1/cases/" + id + "/publication").then().statusCode(201);
    }

    private static List<JsonNode> read(String key, long after) throws Exception {
        var found = new ArrayList<JsonNode>();
        String next = "/v1/events?limit=50&after=" + after;
        while (next != null) {
            Response page = with(key).get(next).then().statusCode(200).extract().response();
            JSON.readTree(page.asString()).path("items").forEach(found::add);
            next = page.path("next") == null ? null : "/v1/events?limit=50&cursor=" + page.path("next");
        }
        return found;
    }

    @Inject
    LogHistory history;

    @Test
    void what_the_public_saw_change_and_nothing_else() throws Exception {
        String shut = opened(secret + " one");
        String out = opened("The lock was open.");
        long before = history.head();
        String source = admin().contentType("application/json").body(Map.of("name", secret, "kind", "WITNESS", "reliability", "B")).post("/v1/sources").path("id");
        admin().contentType("application/json").body(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2, "quote", secret))
                .post("/v1/cases/" + shut + "/evidence").then().statusCode(201);
        String somebody = person("CHECKER");
        admin().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("note", secret, "assigneeId", somebody)).patch("/v1/cases/" + out)
                .then().statusCode(200);
        publish(out, "It was open.");
        String partner = key(partner(), "events:read", "cases:read", "webhooks:manage", "submissions:write");
        List<JsonNode> told = read(partner, before).stream().filter(event -> Set.of(shut, out).contains(event.path("caseId").asText())).toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("type").asText()).isEqualTo("CASE_PUBLISHED");
        assertThat(told.getFirst().path("caseId").asText()).isEqualTo(out);
        assertThat(told.getFirst().path("data").path("verdict").path("summary").asText()).isEqualTo("It was open.");
        assertThat(told.toString()).doesNotContain(secret, shut, somebody, "actorId", "@desk.example", "Admin", "assignee");
    }

    @Test
    void everything_since_the_beginning_names_no_case_that_is_not_public() throws Exception {
        opened(secret + " two");
        String all = read(key(partner(), "events:read"), 0).toString();
        assertThat(all).doesNotContain(secret, "@desk.example", "actorId", "personId", "keyId", "partnerId", "PERSON_", "KEY_", "SOURCE_ADDED", "CASE_OPENED");
        assertThat(read(key(person("REVIEWER"), "events:read"), 0).toString()).contains(secret, "CASE_OPENED", "KEY_CREATED");
    }
}
