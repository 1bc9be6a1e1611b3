package org.docket.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.docket.casework.VerifyLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class ProtectedSourcesTest {

    private static final String NAME = "Wilhelmina Whistle";

    @Inject
    VerifyLog verifyLog;

    private static String whistleblower() {
        return admin().contentType("application/json")
                .body(Map.of("name", NAME, "kind", "WITNESS", "reliability", "B", "protectedIdentity", true, "protectionReason", "fears for her job"))
                .post("/v1/sources").then().statusCode(201).extract().path("id");
    }

    @Test
    void whoever_may_know_learns_who_it_is_and_every_look_is_an_event() {
        String id = whistleblower();
        String reviewer = keyOf("REVIEWER");
        with(reviewer).get("/v1/sources/" + id + "/identity").then().statusCode(200).body("name", equalTo(NAME));
        with(reviewer).get("/v1/sources/" + id + "/identity").then().statusCode(200);
        with(keyOf("CHECKER")).get("/v1/sources/" + id + "/identity").then().statusCode(403).body("scope", equalTo("identities:read"));
        with(key(person("REVIEWER"), "cases:read")).get("/v1/sources/" + id + "/identity").then().statusCode(403);
        String who = with(reviewer).get("/v1/me").path("id");
        assertThat(events().stream().filter(event -> id.equals(event.get("sourceId")) && "IDENTITY_SEEN".equals(event.get("type"))).toList())
                .hasSize(2).allSatisfy(event -> assertThat(event.get("actorId")).isEqualTo(who));
    }

    @Test
    void nowhere_else_is_there_more_than_the_kind() {
        String id = whistleblower();
        String below = admin().contentType("application/json").body(Map.of("name", "Her blog", "kind", "MEDIA", "reliability", "B", "controlledBy", id))
                .post("/v1/sources").path("id");
        String caseId = admin().contentType("application/json")
                .body(Map.of("claim", Map.of("text", "They knew.", "language", "en", "claimantId", id, "respondentId", below)))
                .post("/v1/cases").path("id");
        admin().contentType("application/json").body(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", id, "credibility", 2))
                .post("/v1/cases/" + caseId + "/evidence").then().statusCode(201);
        for (String path : List.of("/v1/sources/" + id, "/v1/sources/" + below, "/v1/sources?limit=200", "/v1/sources?q=Wilhelmina", "/v1/cases/" + caseId,
                "/v1/cases?limit=200", "/v1/cases/" + caseId + "/evidence", "/v1/cases/" + caseId + "/history", "/v1/queue?limit=200",
                "/v1/sources/" + id + "/dependents")) {
            assertThat(admin().get(path).then().statusCode(200).extract().asString()).as(path).doesNotContain("Wilhelmina");
        }
        admin().get("/v1/sources/" + id).then().body("name", equalTo("Protected source (WITNESS)"));
        admin().get("/v1/cases/" + caseId).then().body("claim.claimant.name", equalTo("Protected source (WITNESS)"));
        assertThat(events().toString()).doesNotContain("Wilhelmina");
    }

    @Test
    void a_name_that_is_protected_later_is_hidden_from_then_on_and_can_be_shown_again() throws Exception {
        Response added = admin().contentType("application/json").body(Map.of("name", "Otto Open", "kind", "WITNESS", "reliability", "B")).post("/v1/sources");
        String address = "/v1/sources/" + added.path("id");
        change(address, Map.of("protectedIdentity", true, "protectionReason", "asked for it")).then().statusCode(200)
                .body("name", equalTo("Protected source (WITNESS)"));
        change(address, Map.of("reliability", "C")).then().statusCode(200);
        admin().get(address + "/identity").then().body("name", equalTo("Otto Open"));
        change(address, Map.of("protectedIdentity", false)).then().statusCode(200).body("name", equalTo("Otto Open"));
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
    }

    private static Response change(String address, Map<String, ?> patch) {
        return admin().contentType("application/merge-patch+json").body(patch).patch(address);
    }

    private static List<Map<String, Object>> events() {
        var found = new java.util.ArrayList<Map<String, Object>>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            Response page = admin().get(next);
            found.addAll(page.path("items"));
            next = page.path("next") == null ? null : "/v1/events?limit=200&cursor=" + page.path("next");
        }
        return found;
    }
}
