package org.docket.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.move;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.patch;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.tag;
import static org.docket.casework.TestDesk.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

import org.docket.platform.Effort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class CaseDeskTest {

    private static final int RACES = Effort.of(1_000);

    @Inject
    VerifyLog verifyLog;

    private String kirby;
    private String nk;
    private String kcna;

    @BeforeEach
    void parties() {
        kirby = source("John Kirby", "B", source("US government", "B", null));
        nk = source("Government of North Korea", "E", null);
        kcna = source("KCNA", "E", nk);
    }

    private String deniedClaim() {
        String id = openCase(kirby, nk);
        attach(id, "STATEMENT", "SUPPORTS", kirby, 3);
        attach(id, "STATEMENT", "REFUTES", kcna, 6);
        return id;
    }

    @Test
    void a_denial_alone_allows_denying_and_nothing_else() {
        String id = deniedClaim();
        Response corroborate = move(id, "CORROBORATE");
        Response dispute = move(id, "DISPUTE");
        Response refute = move(id, "REFUTE");
        Response reopen = move(id, "REOPEN");
        Response deny = move(id, "DENY");
        corroborate.then().statusCode(422);
        assertThat(corroborate.<String>path("type")).isEqualTo("/problems/guards-unmet");
        assertThat(corroborate.<List<Map<String, Object>>>path("unmet")).singleElement()
                .satisfies(unmet -> assertThat(unmet).containsEntry("guard", "CORROBORATION").containsEntry("has", 0).containsEntry("needs", 2));
        assertThat(dispute.<List<String>>path("unmet.guard")).containsExactly("SUPPORT");
        assertThat(refute.<List<String>>path("unmet.guard")).containsExactly("REFUTED");
        reopen.then().statusCode(409);
        assertThat(reopen.<List<String>>path("moves")).containsExactly("DENY", "REFUTE", "CORROBORATE", "DISPUTE");
        deny.then().statusCode(201);
        assertThat(deny.<String>path("status")).isEqualTo("DENIED");
        assertThat(deny.<List<String>>path("basis")).containsExactly("BY_RESPONDENT");
    }

    @Test
    void ten_newspapers_that_repeat_one_briefing_change_nothing() {
        String id = openCase(kirby, nk);
        String briefing = attach(id, "STATEMENT", "SUPPORTS", kirby, 2);
        IntStream.range(0, 10).forEach(i ->
                attach(id, i % 2 == 0 ? "DOCUMENT" : "STATEMENT", "SUPPORTS", source("Newspaper " + i, "A", null), 1, briefing));
        Response shown = desk().get("/v1/cases/" + id);
        assertThat(shown.<List<Boolean>>path("moves.allowed")).containsOnly(false);
        assertThat(shown.<List<String>>path("support.principals")).isEmpty();
        assertThat(shown.<Integer>path("support.items")).isEqualTo(11);
    }

    @Test
    void withdrawing_one_of_two_supports_loses_the_standing_at_once_and_allows_reopening() {
        String id = deniedClaim();
        attach(id, "DOCUMENT", "SUPPORTS", source("A", "B", null), 2);
        String second = attach(id, "IMAGE", "SUPPORTS", source("B", "C", null), 3);
        move(id, "CORROBORATE").then().statusCode(201);
        withdraw(id, second).then().statusCode(201);
        Response lost = desk().get("/v1/cases/" + id);
        assertThat(lost.<String>path("standing")).isEqualTo("LOST");
        assertThat(lost.<List<String>>path("unmet.guard")).containsExactly("CORROBORATION");
        assertThat(desk().get("/v1/cases?standing=LOST&limit=200").<List<String>>path("items.id")).contains(id);
        assertThat(desk().get("/v1/queue?need=STANDING_LOST&limit=200").<List<String>>path("items.item.id")).contains(id);
        withdraw(id, second).then().statusCode(409);
        move(id, "REOPEN").then().statusCode(201);
        assertThat(desk().get("/v1/cases/" + id + "/history").<List<String>>path("items.type")).endsWith(
                "CASE_MOVED", "EVIDENCE_WITHDRAWN", "STANDING_CHANGED", "CASE_MOVED", "STANDING_CHANGED");
    }

    @Test
    void regrading_a_source_changes_the_etag_at_once_and_the_stored_standing_within_a_second() {
        String graded = source("Graded", "B", null);
        String id = deniedClaim();
        attach(id, "DOCUMENT", "SUPPORTS", graded, 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Other", "B", null), 2);
        move(id, "CORROBORATE").then().statusCode(201);
        String before = tag(id);
        assertThat(desk().get("/v1/sources/" + graded + "/dependents").<List<Boolean>>path("items.wouldLose")).containsExactly(true);
        desk().contentType("application/merge-patch+json").body("{\"reliability\":\"D\"}").patch("/v1/sources/" + graded)
                .then().statusCode(200);
        assertThat(tag(id)).isNotEqualTo(before);
        assertThat(desk().get("/v1/cases/" + id).<String>path("standing")).isEqualTo("LOST");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() ->
                desk().get("/v1/cases?standing=LOST&limit=200").<List<String>>path("items.id").contains(id));
    }

    @Test
    void a_circle_of_control_is_refused() {
        String top = source("Top", "B", null);
        String below = source("Below", "B", top);
        Response circle = desk().contentType("application/merge-patch+json").body("{\"controlledBy\":\"" + below + "\"}")
                .patch("/v1/sources/" + top);
        circle.then().statusCode(422);
        assertThat(circle.<List<String>>path("errors.code")).containsExactly("cycle");
    }

    @Test
    void a_write_that_decides_names_the_version_it_saw() {
        String id = deniedClaim();
        String seen = tag(id);
        Response unnamed = json(Map.of("move", "DENY", "reason", "why")).post("/v1/cases/" + id + "/moves");
        move(id, "DENY", seen).then().statusCode(201);
        Response stale = move(id, "REOPEN", seen);
        unnamed.then().statusCode(428);
        stale.then().statusCode(412);
        assertThat(stale.header("ETag")).isEqualTo(tag(id));
        desk().header("If-None-Match", tag(id)).get("/v1/cases/" + id).then().statusCode(304);
    }

    @Test
    void of_two_who_race_for_one_case_exactly_one_wins_and_the_other_learns_the_next_etag() throws Exception {
        String id = openCase(kirby, nk);
        attach(id, "DOCUMENT", "SUPPORTS", source("A", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("B", "B", null), 2);
        attach(id, "STATEMENT", "REFUTES", kcna, 6);
        try (var two = Executors.newFixedThreadPool(2)) {
            String seen = tag(id);
            for (int race = 0; race < RACES; race++) {
                String move = race % 2 == 0 ? "CORROBORATE" : "DISPUTE";
                String from = seen;
                Callable<Response> racer = () -> move(id, move, from);
                List<Response> answers = two.invokeAll(List.of(racer, racer)).stream().map(future -> future.resultNow()).toList();
                Response winner = answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow();
                Response loser = answers.stream().filter(answer -> answer != winner).findFirst().orElseThrow();
                assertThat(loser.statusCode()).isEqualTo(412);
                assertThat(loser.header("ETag")).isEqualTo(winner.header("ETag"));
                seen = winner.header("ETag");
            }
        }
    }

    @Test
    void a_repeated_request_is_answered_once() {
        Map<String, Object> body = Map.of("claim", Map.of("text", "Once.", "language", "en"));
        String key = "k-" + tag(openCase(null, null));
        Response first = json(body).header("Idempotency-Key", key.replace("\"", "")).post("/v1/cases");
        Response again = json(body).header("Idempotency-Key", key.replace("\"", "")).post("/v1/cases");
        Response other = json(Map.of("claim", Map.of("text", "Other.", "language", "en")))
                .header("Idempotency-Key", key.replace("\"", "")).post("/v1/cases");
        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        other.then().statusCode(422);
        assertThat(other.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void lists_page_through_everything_once() {
        IntStream.range(0, 7).forEach(i -> openCase(kirby, null));
        var seen = new ArrayList<String>();
        Response page = desk().get("/v1/cases?limit=3&claimantId=" + kirby);
        while (page.path("next") != null) {
            seen.addAll(page.path("items.id"));
            page = desk().get("/v1/cases?limit=3&claimantId=" + kirby + "&cursor=" + page.path("next"));
        }
        seen.addAll(page.path("items.id"));
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void lists_have_all_respondents_in_their_order_and_all_topics_of_each_case() {
        List<String> respondents = List.of(nk, kirby, kcna);
        String several = desk().contentType(ContentType.JSON)
                .body(Map.of("claim", Map.of("text", "Three parties signed it.", "language", "en", "respondentIds", respondents), "topics", List.of("treaties", "arms")))
                .post("/v1/cases").then().statusCode(201).extract().path("id");
        String one = openCase(kirby, nk);
        Response list = desk().get("/v1/cases?limit=2");
        list.then().statusCode(200);
        assertThat(list.<List<String>>path("items.id")).containsExactly(one, several);
        assertThat(list.<List<List<String>>>path("items.claim.respondentIds")).containsExactly(List.of(nk), respondents);
        assertThat(list.<List<String>>path("items[1].claim.respondents.id")).containsExactlyElementsOf(respondents);
        assertThat(list.<List<String>>path("items[1].topics")).containsExactly("arms", "treaties");
    }

    @Test
    void a_patch_rewords_the_claim_and_refuses_what_it_does_not_know() {
        String id = openCase(kirby, nk);
        Response reworded = patch(id, "{\"claim\":{\"text\":\"Something else happened.\",\"respondentId\":null},\"reason\":\"typing error\"}");
        Response unknown = patch(id, "{\"claim\":{\"colour\":null}}");
        reworded.then().statusCode(200);
        assertThat(reworded.<String>path("claim.text")).isEqualTo("Something else happened.");
        assertThat(reworded.<String>path("claim.respondentId")).isNull();
        unknown.then().statusCode(422);
        assertThat(unknown.<List<String>>path("errors.pointer")).containsExactly("/claim/colour");
        assertThat(desk().get("/v1/cases/" + id + "/history").<List<String>>path("items.type")).containsExactly("CASE_OPENED", "CLAIM_REWORDED");
    }

    @Test
    void the_rows_are_a_fold_of_the_log() throws Exception {
        String id = deniedClaim();
        String other = openCase(null, null);
        json(Map.of("relation", "REPEATS", "caseId", other)).post("/v1/cases/" + id + "/links").then().statusCode(201);
        move(id, "DENY").then().statusCode(201);
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
        List<Integer> positions = desk().get("/v1/events?limit=200").path("items.position");
        assertThat(positions).isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    @Test
    void nobody_without_the_key_sees_or_writes_a_case() {
        given().get("/v1/cases").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer wrong").contentType(ContentType.JSON).body("{}")
                .post("/v1/cases").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"docket\", error=\"invalid_token\"");
        given().get("/v1/workflow").then().statusCode(200);
    }
}
