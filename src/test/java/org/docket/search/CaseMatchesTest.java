package org.docket.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.search.TestClaims.desk;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.writing;
import static org.docket.search.TestMatches.decision;
import static org.docket.search.TestMatches.dismiss;
import static org.docket.search.TestMatches.dismissal;
import static org.docket.search.TestMatches.link;
import static org.docket.search.TestMatches.matches;
import static org.docket.search.TestMatches.others;
import static org.docket.search.TestMatches.own;
import static org.docket.search.TestMatches.ownClaim;
import static org.docket.search.TestMatches.restore;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.docket.capture.OnThisMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk sees which of its cases say the same, and does something about each. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(OnThisMachine.class)
class CaseMatchesTest {

    private static final String UNKNOWN = "01a20d94-9dd8-7423-93d5-3629db2a1585";

    private String claim;
    private String id;
    private String other;

    @BeforeEach
    void twoThatSayTheSame() {
        claim = ownClaim();
        other = open(claim, "en", "x", Map.of());
        id = open(claim + " " + own(), "en", "x", Map.of());
    }

    @Test
    void whoever_opens_a_case_is_told_where_those_are_that_say_the_same() {
        Response opened = writing(Map.of("claim", Map.of("text", claim + " " + own(), "language", "en"))).header("Idempotency-Key", own()).post("/v1/cases");
        opened.then().statusCode(201).header("Link", matchesPattern("</v1/cases/" + opened.path("id") + "/matches>; rel=\"related\""));
        String address = opened.header("Link").replaceAll("^<|>.*", "");
        assertThat(desk().get(address).<List<String>>path("matches.other.id")).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void opening_a_case_again_with_the_same_key_tells_it_again() {
        String key = own();
        var body = Map.of("claim", Map.of("text", claim, "language", "en"));
        String first = writing(body).header("Idempotency-Key", key).post("/v1/cases").header("Link");
        writing(body).header("Idempotency-Key", key).post("/v1/cases").then().header("Idempotent-Replayed", "true").header("Link", equalTo(first));
    }

    @Test
    void a_match_is_shown_in_short_with_why_and_what_can_be_done() {
        matches(id, "").then().statusCode(200)
                .body("ifMatch", equalTo(desk().get("/v1/cases/" + id).header("ETag")))
                .body("matcher.name", equalTo("docket")).body("matcher.version", equalTo("3")).body("confidence", equalTo("HIGH"))
                .body("matches", hasSize(1)).body("matches[0].confidence", equalTo("HIGH")).body("matches[0].negates", equalTo(false))
                .body("matches[0].other.id", equalTo(other)).body("matches[0].other.claim.text", equalTo(claim))
                .body("matches[0].other.status", equalTo("ALLEGED")).body("matches[0].other.standing", equalTo("HOLDS"))
                .body("matches[0].other.visibility", equalTo("PRIVATE")).body("matches[0].other.url", equalTo("/v1/cases/" + other))
                .body("matches[0].explanation.differences", hasSize(0)).body("matches[0].decision.state", equalTo("NONE"))
                .body("matches[0].actions.action", equalTo(List.of("JOIN", "LINK", "DISMISS", "RESTORE")))
                .body("matches[0].actions.allowed", equalTo(List.of(true, true, true, false)));
    }

    @Test
    void of_one_that_is_denied_it_is_shown_by_whom() {
        String respondent = TestClaims.source("Respondent");
        String denied = open(claim, "en", "x", Map.of("respondentId", respondent));
        writing(Map.of("kind", "STATEMENT", "stance", "REFUTES", "sourceId", respondent)).post("/v1/cases/" + denied + "/evidence").then().statusCode(201);
        writing(Map.of("move", "DENY", "reason", "They deny it.")).post("/v1/cases/" + denied + "/moves").then().statusCode(201);
        Map<String, Object> shown = matches(id, "").path("matches.find { it.other.id == '" + denied + "' }.other");
        assertThat(shown).containsEntry("status", "DENIED").containsEntry("basis", List.of("BY_RESPONDENT"));
        assertThat(((Map<?, ?>) shown.get("claim")).get("respondentId")).isEqualTo(respondent);
    }

    @Test
    void a_case_that_nothing_is_near_has_no_matches() {
        String alone = open(own() + " " + own(), "en", "x", Map.of());
        matches(alone, "&dismissed=true").then().statusCode(200).body("confidence", equalTo("NONE")).body("matches", hasSize(0));
    }

    @Test
    void one_that_says_the_contrary_is_to_be_linked_as_that() {
        String contrary = open(claim.replace(" was ", " was never "), "en", "x", Map.of());
        Response answer = matches(contrary, "");
        assertThat(answer.<Boolean>path("matches.find { it.other.id == '" + other + "' }.negates")).isTrue();
        assertThat(answer.<String>path("matches.find { it.other.id == '" + other + "' }.actions[1].body.relation")).isEqualTo("CONTRADICTS");
    }

    @Test
    void what_is_dismissed_is_proposed_to_neither_and_shown_to_who_asks() {
        dismiss(id, other).then().statusCode(201).body("id", equalTo(id));
        for (var both : List.of(List.of(id, other), List.of(other, id))) {
            assertThat(others(both.getFirst(), "")).isEmpty();
            matches(both.getFirst(), "&dismissed=true").then().body("matches", hasSize(1)).body("matches[0].other.id", equalTo(both.getLast()))
                    .body("matches[0].decision.state", equalTo("DISMISSED")).body("matches[0].decision.reason", equalTo("Another ferry."))
                    .body("matches[0].decision.by", equalTo(desk().get("/v1/me").<String>path("name")))
                    .body("matches[0].actions.allowed", equalTo(List.of(true, true, false, true)))
                    .body("matches[0].actions[2].code", equalTo("already-dismissed"));
        }
    }

    @Test
    void a_dismissal_is_taken_back_from_either_side() {
        for (String from : List.of(id, other)) {
            String to = from.equals(id) ? other : id;
            dismiss(id, other).then().statusCode(201);
            restore(from, to).then().statusCode(200).body("id", equalTo(from));
            assertThat(others(id, "")).containsExactly(other);
            assertThat(others(other, "")).containsExactly(id);
            restore(from, to).then().statusCode(404);
            restore(to, from).then().statusCode(404);
        }
    }

    @Test
    void each_action_is_one_request_that_the_answer_spells_out() {
        assertThat(carriedOut("DISMISS", 201)).isEqualTo("DISMISSED");
        assertThat(carriedOut("RESTORE", 200)).isEqualTo("NONE");
        assertThat(carriedOut("LINK", 201)).isEqualTo("LINKED");
        assertThat(carriedOut("JOIN", 201)).isEqualTo("JOINED");
        assertThat(desk().get("/v1/cases/" + id).<List<String>>path("links.relation")).containsExactlyInAnyOrder("RELATED", "DUPLICATES");
        Map<String, Object> again = action("JOIN");
        assertThat(again.get("allowed")).isEqualTo(false);
        assertThat(again.get("code")).isEqualTo("already-linked");
    }

    private Map<String, Object> action(String name) {
        return matches(id, "&dismissed=true").path("matches[0].actions.find { it.action == '" + name + "' }");
    }

    /** Sends what the answer says; returns what is decided then. */
    private String carriedOut(String name, int expected) {
        String seen = matches(id, "&dismissed=true").path("ifMatch");
        Map<String, Object> action = action(name);
        assertThat(action.get("allowed")).isEqualTo(true);
        var request = desk().header("If-Match", seen).header("Prefer", "wait=10");
        if (action.get("method").equals("POST")) {
            request.contentType("application/json").body(action.getOrDefault("body", Map.of("reason", "Another ferry.")));
        }
        request.request(action.get("method").toString(), action.get("url").toString()).then().statusCode(expected);
        return decision(id, other).get("state").toString();
    }

    @Test
    void a_duplicate_is_joined_to_no_further_case() {
        String third = open(claim + " " + own(), "en", "x", Map.of());
        link(id, "DUPLICATES", other).then().statusCode(201);
        for (String one : List.of(id, other)) {
            Map<String, Object> join = matches(one, "").path("matches.find { it.other.id == '" + third + "' }.actions[0]");
            assertThat(join.get("code")).isEqualTo("duplicate-chain");
            link(one, "DUPLICATES", third).then().statusCode(422).body("errors[0].code", equalTo("duplicate-chain"));
        }
        List<Boolean> allowed = matches(third, "").path("matches.sort { it.other.number }.collect { it.actions[0].allowed }");
        assertThat(allowed).containsExactly(true, false);
        link(third, "DUPLICATES", other).then().statusCode(201);
    }

    @Test
    void what_is_linked_is_proposed_to_neither_and_cannot_be_dismissed() {
        link(id, "REPEATS", other).then().statusCode(201);
        for (var both : List.of(List.of(id, other), List.of(other, id))) {
            assertThat(others(both.getFirst(), "")).isEmpty();
            Map<String, Object> decision = decision(both.getFirst(), both.getLast());
            assertThat(decision.get("state")).isEqualTo("LINKED");
            assertThat(decision.get("links")).isEqualTo(List.of(Map.of("relation", "REPEATS", "caseId", id, "otherId", other)));
            dismiss(both.getFirst(), both.getLast()).then().statusCode(409).body("type", equalTo("/problems/already-linked"));
            restore(both.getFirst(), both.getLast()).then().statusCode(404);
        }
    }

    @Test
    void what_was_dismissed_can_be_linked_which_ends_the_dismissal() {
        String dismissed = dismiss(id, other).then().statusCode(201).extract().path("id");
        link(other, "RELATED", id).then().statusCode(201);
        Map<String, Object> decision = decision(dismissed, other);
        assertThat(decision.get("state")).isEqualTo("LINKED");
        assertThat(decision).doesNotContainKeys("by", "reason");
        assertThat(desk().get("/v1/cases/" + other + "/history").<String>path("items[-1].data.dismissalId"))
                .isEqualTo(desk().get("/v1/cases/" + id + "/history").path("items[-1].data.dismissalId"));
    }

    @Test
    void what_is_decided_takes_the_place_of_nothing_else() {
        String third = open(claim + " " + own() + " " + own() + " " + own(), "en", "x", Map.of());
        assertThat(desk().get("/v1/cases/" + id + "/matches?limit=1").<List<String>>path("matches.other.id")).containsExactly(other);
        dismiss(id, other);
        assertThat(desk().get("/v1/cases/" + id + "/matches?limit=1").<List<String>>path("matches.other.id")).containsExactly(third);
        link(id, "RELATED", third);
        assertThat(desk().get("/v1/cases/" + id + "/matches?limit=1").<List<String>>path("matches.other.id")).isEmpty();
    }

    @Test
    void the_history_tells_of_it_and_the_case_has_a_new_version() {
        int before = desk().get("/v1/cases/" + id).path("version");
        String untouched = desk().get("/v1/cases/" + other).header("ETag");
        dismiss(id, other).then().body("version", equalTo(before + 1));
        restore(id, other).then().body("version", equalTo(before + 2));
        Response history = desk().get("/v1/cases/" + id + "/history");
        assertThat(history.<List<String>>path("items.type")).containsExactly("CASE_OPENED", "MATCH_DISMISSED", "MATCH_RESTORED");
        history.then().body("items[1].reason", equalTo("Another ferry.")).body("items[1].data.otherId", equalTo(other)).body("items[2].reason", nullValue());
        assertThat(desk().get("/v1/cases/" + other).header("ETag")).isEqualTo(untouched);
    }

    @Test
    void the_public_sees_nothing_of_it() {
        TestClaims.publish(id, "It is said.");
        Response before = given().get("/v1/verdicts/" + id);
        dismiss(id, other).then().statusCode(201);
        Response after = given().get("/v1/verdicts/" + id);
        assertThat(after.asString()).isEqualTo(before.asString()).doesNotContain(other);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.header("Last-Modified")).isEqualTo(before.header("Last-Modified"));
        matches(other, "&dismissed=true").then().body("matches[0].other.visibility", equalTo("PUBLIC"));
    }

    @Test
    void what_is_not_there_cannot_be_dismissed() {
        dismiss(UNKNOWN, other).then().statusCode(404);
        dismiss(id, UNKNOWN).then().statusCode(404);
        dismiss(id, "no-id").then().statusCode(404);
        dismiss(id, id).then().statusCode(404);
        restore(id, other).then().statusCode(404);
        restore(id, id).then().statusCode(404);
        restore(id, UNKNOWN).then().statusCode(404);
        matches(UNKNOWN, "").then().statusCode(404);
        matches("no-id", "").then().statusCode(404);
        assertThat(desk().get("/v1/cases/" + id).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void who_dismisses_says_why_and_what_they_saw() {
        String seen = desk().get("/v1/cases/" + id).header("ETag");
        var because = Map.of("reason", "Another ferry.");
        desk().contentType("application/json").body(because).post(dismissal(id, other)).then().statusCode(428);
        writing(Map.of()).post(dismissal(id, other)).then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        writing(Map.of("reason", " ")).post(dismissal(id, other)).then().statusCode(422).body("errors[0].code", equalTo("required"));
        writing(Map.of("reason", "x".repeat(4_001))).post(dismissal(id, other)).then().statusCode(422).body("errors[0].code", equalTo("wrong-length"));
        desk().header("If-Match", seen).contentType("application/json").body(because).post(dismissal(id, other)).then().statusCode(201);
        desk().header("If-Match", seen).contentType("application/json").body(because).post(dismissal(id, other)).then().statusCode(412);
        desk().header("If-Match", seen).delete(dismissal(id, other)).then().statusCode(412);
        desk().delete(dismissal(id, other)).then().statusCode(428);
        dismiss(id, other).then().statusCode(409).body("type", equalTo("/problems/already-dismissed"));
        dismiss(other, id).then().statusCode(409).body("type", equalTo("/problems/already-dismissed"));
    }

    @Test
    void how_many_are_shown_is_bounded() {
        for (String limit : List.of("0", "21", "-1", "many")) {
            desk().get("/v1/cases/" + id + "/matches?limit=" + limit).then().statusCode(400).body("errors[0].pointer", equalTo("/query/limit"));
        }
        for (int i = 0; i < 11; i++) {
            open(claim + " " + own(), "en", "x", Map.of());
        }
        assertThat(desk().get("/v1/cases/" + id + "/matches").<List<String>>path("matches.other.id")).hasSize(10);
        assertThat(others(id, "")).hasSize(12);
    }
}
