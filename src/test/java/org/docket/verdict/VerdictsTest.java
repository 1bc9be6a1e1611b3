package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.verdict.TestVerdicts.writing;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerdictsTest {

    private static String open(String text) {
        return admin().contentType("application/json").body(Map.of("claim", Map.of("text", text, "language", "en"))).post("/v1/cases").path("id");
    }

    private static void publish(String id) {
        admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=5").body(Map.of("summary", "A & B <say> so.")).post("/v1/cases/" + id + "/publication")
                .then().statusCode(201);
    }

    private static void correct(String id, String type, String note) {
        admin().contentType("application/merge-patch+json").header("If-Match", "*").header("Prefer", "wait=5")
                .body(Map.of("summary", note, "reason", "inside", "correction", Map.of("type", type, "note", note))).patch("/v1/cases/" + id)
                .then().statusCode(200);
    }

    private static void withdraw(String id) {
        admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=5").body(Map.of("reason", "It was about somebody else."))
                .post("/v1/cases/" + id + "/publication/withdrawal").then().statusCode(201);
    }

    private static List<String> notes() {
        return given().get("/v1/corrections?limit=200").then().statusCode(200).extract().path("items.note");
    }

    @Test
    void nobody_sees_a_verdict_before_it_is_published() {
        String id = open("Hidden.");
        Response unpublished = given().get("/v1/verdicts/" + id);
        Response unknown = given().get("/v1/verdicts/01a20d94-9dd8-7423-93d5-3629db2a1585");
        unpublished.then().statusCode(404);
        assertThat(scrubbed(unpublished)).isEqualTo(scrubbed(unknown));
        publish(id);
        given().get("/v1/verdicts/" + id).then().statusCode(200).header("Cache-Control", startsWith("public, max-age=5, stale-while-revalidate="))
                .header("ETag", notNullValue()).body("summary", equalTo("A & B <say> so.")).body("status", equalTo("ALLEGED"))
                .body("rightOfReply.state", equalTo("NOT_ASKED"));
    }

    @Test
    void a_withdrawn_verdict_leaves_a_tombstone() {
        String id = open("Withdrawn.");
        publish(id);
        withdraw(id);
        given().get("/v1/verdicts/" + id).then().statusCode(410).header("Cache-Control", "public, max-age=5").body("type", equalTo("/problems/withdrawn"))
                .body("reason", equalTo("It was about somebody else."));
    }

    @Test
    void withdrawn_evidence_supports_no_verdict() {
        String id = open("Supported for a while.");
        String item = TestVerdicts.attach(id, "IMAGE", "SUPPORTS", TestVerdicts.source("A photographer")).path("id");
        publish(id);
        given().get("/v1/verdicts/" + id).then().body("support.items", equalTo(1)).body("support.independent", equalTo(1));
        writing(Map.of("reason", "It was staged.")).post("/v1/cases/" + id + "/evidence/" + item + "/withdrawal").then().statusCode(201);
        given().get("/v1/verdicts/" + id).then().body("support.items", equalTo(0)).body("support.independent", equalTo(0));
    }

    @Test
    void readers_are_told_of_every_correction_after_the_verdict_was_withdrawn_too() {
        String id = open("Corrected.");
        publish(id);
        correct(id, "CORRECTION", "First " + id);
        correct(id, "UPDATE", "Second " + id);
        given().get("/v1/verdicts/" + id).then().body("corrections.type", equalTo(List.of("UPDATE", "CORRECTION")));
        assertThat(notes()).containsSubsequence("Second " + id, "First " + id);
        withdraw(id);
        List<String> kept = List.of("It was about somebody else.", "Second " + id, "First " + id);
        assertThat(notes()).containsSubsequence(kept);
        assertThat(new XmlPath(given().get("/feeds/corrections.atom").asString()).<String>getList("feed.entry.summary")).containsSubsequence(kept);
        given().get("/v1/verdicts/" + id).then().statusCode(410).body("corrections.note", equalTo(kept)).body("number", notNullValue())
                .body("publishedAt", notNullValue()).body("corrections.claim", equalTo(Arrays.asList(null, null, null)));
        given().get("/v1/verdicts/" + id + "?asOf=" + Instant.now().truncatedTo(ChronoUnit.MILLIS)).then().statusCode(410).body("corrections.note", equalTo(kept));
        String page = given().header("Accept", "text/html").get("/verdicts/" + given().get("/v1/verdicts/" + id).path("number")).then().statusCode(410)
                .extract().asString();
        assertThat(kept).allSatisfy(note -> assertThat(page).contains(note));
        assertThat(page).doesNotContain("Corrected.");
        given().get("/v1/corrections?limit=1").then().body("items[0].verdictId", equalTo(id)).body("items[0].type", equalTo("RETRACTION"))
                .body("items[0].claim", nullValue());
    }

    @Test
    void the_feed_is_atom_and_escapes_what_people_wrote() {
        String id = open("Said <b>& done</b>.");
        publish(id);
        correct(id, "CLARIFICATION", "Note <i>&</i> " + id);
        Response feed = given().get("/feeds/corrections.atom");
        feed.then().statusCode(200).contentType("application/atom+xml");
        var entries = new XmlPath(feed.asString()).<String>getList("feed.entry.summary");
        assertThat(entries).first().isEqualTo("Note <i>&</i> " + id);
        assertThat(new XmlPath(feed.asString()).getString("feed.entry[0].title")).isEqualTo("CLARIFICATION: Said <b>& done</b>.");
    }

    @Test
    void what_the_desk_keeps_to_itself_is_in_no_verdict() {
        String id = open("Noted.");
        admin().contentType("application/merge-patch+json").header("If-Match", "*").header("Prefer", "wait=5").body(Map.of("note", "for us alone")).patch("/v1/cases/" + id);
        publish(id);
        String read = given().get("/v1/verdicts/" + id).asString();
        assertThat(read).doesNotContain("for us alone", "assignee", "moves", "version");
    }

    @Test
    void whose_a_protected_source_is_cannot_be_told_from_what_it_says() {
        String company = TestVerdicts.source("Northern Ferry Line");
        String insider = writing(Map.of("name", "Ada Inside", "kind", "WITNESS", "reliability", "B", "controlledBy", company, "protectedIdentity", true,
                "protectionReason", "fears for her job")).post("/v1/sources").path("id");
        String id = TestVerdicts.open(TestVerdicts.claim("The doors were open.", insider, null));
        TestVerdicts.attach(id, "OBSERVATION", "REFUTES", insider);
        TestVerdicts.attach(id, "DOCUMENT", "SUPPORTS", TestVerdicts.source("Harbor authority"));
        publish(id);
        Response verdict = given().get("/v1/verdicts/" + id);
        verdict.then().body("refutation.principals", equalTo(List.of("Protected source (WITNESS)"))).body("support.principals", equalTo(List.of("Harbor authority")))
                .body("claim.claimant.principal.id", equalTo(insider));
        assertThat(verdict.asString()).doesNotContain("Northern", company, "Ada");
        assertThat(given().get("/v1/verdicts/" + id + "/history").asString()).doesNotContain("Northern", company, "Ada");
        assertThat(given().get("/v1/verdicts/" + id + "/claim-review").asString()).doesNotContain("Northern", company, "Ada");
    }

    private static String scrubbed(Response problem) {
        return problem.asString().replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }
}
