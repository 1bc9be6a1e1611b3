package org.docket.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/** Claims as editors meet them, entered over HTTP: what settles each, and which basis readers see. */
@QuarkusTest
class SettledClaimsTest {

    @Inject
    VerifyLog verifyLog;

    private static RequestSpecification desk() {
        return given().header("Authorization", TestDatabase.BEARER).contentType("application/json").header("If-Match", "*");
    }

    private static String source(String name, String reliability) {
        return desk().body(Map.of("name", name, "kind", "GOVERNMENT", "reliability", reliability)).post("/v1/sources").then().statusCode(201).extract().path("id");
    }

    /** @param parties claimantId and respondentId, each of which may be left out */
    private static String opened(Map<String, String> parties) {
        var claim = new HashMap<String, Object>(parties);
        claim.put("text", "The new law bans bicycles in cities.");
        claim.put("language", "en");
        return desk().body(Map.of("claim", claim)).post("/v1/cases").then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> item(String kind, String stance, String sourceId) {
        return new HashMap<>(Map.of("kind", kind, "stance", stance, "sourceId", sourceId, "credibility", 2, "summary", "As it says."));
    }

    private static String attached(String id, Map<String, Object> item) {
        return attach(id, item).then().statusCode(201).extract().path("id");
    }

    private static Response attach(String id, Map<String, Object> item) {
        return desk().body(item).post("/v1/cases/" + id + "/evidence");
    }

    private static Map<String, Object> decisive(Map<String, Object> item) {
        item.put("decisive", Map.of("reason", "It is the text of the law."));
        return item;
    }

    private static ValidatableResponse move(String id, String move) {
        return desk().body(Map.of("move", move, "reason", "The evidence on file says so.")).post("/v1/cases/" + id + "/moves").then();
    }

    private static ValidatableResponse read(String id) {
        return desk().get("/v1/cases/" + id).then().statusCode(200);
    }

    @Test
    void one_text_of_a_law_refutes_a_claim_by_record() {
        String id = opened(Map.of());
        attached(id, decisive(item("DOCUMENT", "REFUTES", source("Official journal", "A"))));
        move(id, "REFUTE").statusCode(201).body("status", equalTo("DENIED")).body("basis", contains("BY_RECORD")).body("standing", equalTo("HOLDS"));
        read(id).body("basis", contains("BY_RECORD"));
    }

    @Test
    void a_mark_is_refused_on_what_cannot_be_the_record_and_can_be_taken_away() {
        String journal = source("Official journal", "B");
        String id = opened(Map.of());
        attach(id, decisive(item("STATEMENT", "REFUTES", journal))).then().statusCode(422).body("errors.pointer", contains("/decisive"))
                .body("errors.code", contains("not-decisive"));
        attach(id, decisive(item("DOCUMENT", "REFUTES", source("A blog", "C")))).then().statusCode(422);
        String item = attached(id, item("DOCUMENT", "REFUTES", journal));
        String mark = "/v1/cases/" + id + "/evidence/" + item + "/decisive";
        move(id, "REFUTE").statusCode(422);
        desk().body(Map.of("reason", "It is the text of the law.")).put(mark).then().statusCode(200).body("decisive.reason", equalTo("It is the text of the law."));
        move(id, "REFUTE").statusCode(201).body("basis", contains("BY_RECORD"));
        desk().delete(mark + "?reason=An+outdated+text").then().statusCode(200).body("decisive", nullValue());
        read(id).body("standing", equalTo("LOST")).body("unmet.guard", hasItem("REFUTED"));
        desk().get("/v1/cases/" + id + "/history?limit=50").then().body("items.type", hasItem("EVIDENCE_UNMARKED"));
    }

    @Test
    void a_picture_that_was_published_before_its_event_is_a_warning() {
        String id = opened(Map.of());
        Map<String, Object> picture = item("IMAGE", "SUPPORTS", source("A picture agency", "B"));
        picture.putAll(Map.of("publishedOn", "2022-11-09", "shownAt", "2022-11-08"));
        attached(id, picture);
        read(id).body("warnings", not(hasItem("PICTURE_BEFORE_EVENT")));
        Map<String, Object> vague = item("IMAGE", "SUPPORTS", source("Another agency", "B"));
        vague.putAll(Map.of("publishedOn", "2022", "shownAt", "2022-11-08"));
        attached(id, vague);
        read(id).body("warnings", not(hasItem("PICTURE_BEFORE_EVENT")));
        Map<String, Object> old = item("IMAGE", "SUPPORTS", source("A blog", "B"));
        old.putAll(Map.of("publishedOn", "2021", "shownAt", "2022-11-08"));
        String item = attached(id, old);
        read(id).body("warnings", hasItem("PICTURE_BEFORE_EVENT"));
        desk().body(Map.of("reason", "It is of another year.")).post("/v1/cases/" + id + "/evidence/" + item + "/withdrawal").then().statusCode(201);
        read(id).body("warnings", not(hasItem("PICTURE_BEFORE_EVENT")));
    }

    @Test
    void an_admission_after_a_denial_takes_its_standing_and_corroborates() {
        String accused = source("The accused", "D");
        String id = opened(Map.of("respondentId", accused, "claimantId", source("The accuser", "C")));
        attached(id, item("STATEMENT", "REFUTES", accused));
        move(id, "DENY").statusCode(201).body("basis", contains("BY_RESPONDENT"));
        attach(id, item("STATEMENT", "SUPPORTS", accused)).then().statusCode(201).body("admission", equalTo(true)).body("counted", equalTo(false));
        read(id).body("standing", equalTo("LOST"));
        move(id, "CORROBORATE").statusCode(201).body("basis", contains("BY_ADMISSION"));
    }

    @Test
    void a_claimant_who_takes_the_claim_back_refutes_it() {
        String claimant = source("Who said so", "F");
        String id = opened(Map.of("claimantId", claimant));
        attach(id, item("STATEMENT", "REFUTES", claimant)).then().statusCode(201).body("retraction", equalTo(true));
        move(id, "REFUTE").statusCode(201).body("basis", contains("BY_RETRACTION"));
    }

    @Test
    void two_governments_that_only_say_so_refute_by_statements() {
        String id = opened(Map.of());
        attached(id, item("STATEMENT", "REFUTES", source("One government", "B")));
        attached(id, item("STATEMENT", "REFUTES", source("Another government", "B")));
        move(id, "REFUTE").statusCode(201).body("basis", contains("BY_STATEMENTS"));
        attached(id, item("DATASET", "REFUTES", source("A statistics office", "B")));
        read(id).body("basis", contains("BY_STATEMENTS"));
        move(id, "REFUTE").statusCode(201).body("basis", contains("BY_EVIDENCE"));
        move(id, "REFUTE").statusCode(422).body("unmet.guard", contains("NEW_BASIS"));
    }

    @Test
    void a_white_paper_is_a_denial_and_a_bare_denial_does_not_block_a_record() {
        String accused = source("The accused", "F");
        String id = opened(Map.of("respondentId", accused));
        attach(id, item("DOCUMENT", "REFUTES", accused)).then().statusCode(201).body("denial", equalTo(true));
        attached(id, decisive(item("VIDEO", "SUPPORTS", source("The parliament's channel", "A"))));
        move(id, "CORROBORATE").statusCode(201).body("basis", contains("BY_RECORD"));
    }

    @Test
    void evidence_of_an_earlier_wording_stops_counting_unless_it_is_affirmed() {
        String id = opened(Map.of());
        String one = attached(id, item("DOCUMENT", "SUPPORTS", source("One office", "B")));
        attached(id, item("DOCUMENT", "SUPPORTS", source("Another office", "B")));
        move(id, "CORROBORATE").statusCode(201).body("basis", contains("BY_EVIDENCE"));
        reword(id, "The new law bans no bicycles in cities.", List.of(one)).statusCode(200)
                .body("standing", equalTo("LOST")).body("support.independent", equalTo(1)).body("status", equalTo("CORROBORATED"));
        desk().get("/v1/cases/" + id + "/evidence").then().body("items.state", contains("CURRENT", "LAPSED")).body("items.counted", contains(true, false));
        List<String> all = desk().get("/v1/cases/" + id + "/evidence").path("items.id");
        reword(id, "The new law bans no bicycles in any city.", all).statusCode(200).body("standing", equalTo("HOLDS"));
        reword(id, "The new law bans no bicycle.", List.of("0198c9a0-0000-7000-8000-000000000000")).statusCode(422)
                .body("errors.pointer", contains("/affirmedEvidence"));
    }

    private static ValidatableResponse reword(String id, String text, List<String> affirmed) {
        return desk().contentType("application/merge-patch+json").body(Map.of("claim", Map.of("text", text), "affirmedEvidence", affirmed,
                "reason", "The law was read again.")).patch("/v1/cases/" + id).then();
    }

    @Test
    void a_later_item_takes_the_place_of_earlier_ones_of_the_same_principal() {
        String office = source("Statistics office", "B");
        String id = opened(Map.of());
        String earlier = attached(id, item("DATASET", "SUPPORTS", office));
        Map<String, Object> later = item("DATASET", "REFUTES", office);
        later.put("supersedes", List.of(earlier));
        attach(id, later).then().statusCode(201).body("supersedes", contains(earlier));
        desk().get("/v1/cases/" + id + "/evidence/" + earlier).then().body("state", equalTo("SUPERSEDED")).body("counted", equalTo(false));
        read(id).body("support.independent", equalTo(0)).body("refutation.independent", equalTo(1));
        Map<String, Object> ofOthers = item("DATASET", "SUPPORTS", source("Another office", "B"));
        ofOthers.put("supersedes", List.of(earlier));
        attach(id, ofOthers).then().statusCode(422).body("errors.code", contains("other-principal"));
    }

    @Test
    void an_item_that_is_superseded_twice_is_so_since_the_first_time() throws Exception {
        String office = source("Statistics office", "B");
        String id = opened(Map.of());
        String earlier = attached(id, item("DATASET", "SUPPORTS", office));
        for (int time = 0; time < 2; time++) {
            Map<String, Object> later = item("DATASET", "REFUTES", office);
            later.put("supersedes", List.of(earlier));
            attach(id, later).then().statusCode(201);
        }
        var told = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(told))).as("%s", told).isZero();
    }

    @Test
    void a_claim_that_accuses_two_is_denied_by_either() {
        String one = source("One government", "B");
        String other = source("Another government", "B");
        String id = desk().body(Map.of("claim", Map.of("text", "The two governments trade arms.", "language", "en", "respondentIds", List.of(one, other))))
                .post("/v1/cases").then().statusCode(201).body("claim.respondentId", equalTo(one)).body("claim.respondentIds", contains(one, other))
                .body("claim.respondents.name", contains("One government", "Another government")).extract().path("id");
        attached(id, item("STATEMENT", "REFUTES", other));
        move(id, "DENY").statusCode(201).body("basis", contains("BY_RESPONDENT"));
        desk().get("/v1/cases?respondentId=" + other).then().body("items.id", contains(id));
        patchClaim(id, Map.of("respondentId", one)).statusCode(200).body("claim.respondentIds", contains(one)).body("standing", equalTo("LOST"));
        patchClaim(id, Map.of("respondentIds", List.of())).statusCode(200).body("claim.respondentId", nullValue());
    }

    private static ValidatableResponse patchClaim(String id, Map<String, Object> claim) {
        return desk().contentType("application/merge-patch+json").body(Map.of("claim", claim)).patch("/v1/cases/" + id).then();
    }

    @Test
    void readers_see_the_reason_beside_a_decisive_item() {
        String id = opened(Map.of());
        attached(id, decisive(item("DOCUMENT", "REFUTES", source("Official journal", "A"))));
        move(id, "REFUTE").statusCode(201);
        desk().header("Prefer", "wait=5").body(Map.of("summary", "The law bans nothing.")).post("/v1/cases/" + id + "/publication").then().statusCode(201);
        Response verdict = given().get("/v1/verdicts/" + id);
        verdict.then().statusCode(200).body("basis", contains("BY_RECORD"));
        assertThat(given().get(verdict.<String>path("links.page")).asString()).contains("It is the text of the law.");
    }
}
