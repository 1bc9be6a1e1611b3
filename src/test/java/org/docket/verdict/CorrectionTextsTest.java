package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.patching;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.verdict;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.docket.verdict.TestVerdicts.writing;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.FieldChange;
import org.junit.jupiter.api.Test;

/** What readers saw before and after a change, wherever corrections are listed. */
@QuarkusTest
class CorrectionTextsTest {

    @Inject
    PublicChanges publicChanges;

    private static Response edit(String id, String note, Map<String, ?> patch) {
        var body = new LinkedHashMap<String, Object>(patch);
        body.put("reason", "inside");
        body.put("correction", Map.of("type", "CORRECTION", "note", note));
        return patching(body).patch("/v1/cases/" + id);
    }

    private static Map<String, String> change(String field, String before, String after) {
        var change = new LinkedHashMap<String, String>();
        change.put("field", field);
        if (before != null) {
            change.put("before", before);
        }
        if (after != null) {
            change.put("after", after);
        }
        return change;
    }

    private static List<Map<String, String>> listed(String id) {
        return given().get("/v1/corrections?limit=200").jsonPath().param("id", id).getList("items.find { it.verdictId == id }.changes");
    }

    @Test
    void a_correction_has_the_words_before_and_after_it_wherever_it_is_listed() {
        String id = open("The ferry sailed at noon.", "sea");
        publish(id);
        edit(id, "Topics and words.", Map.of("summary", "It is said twice.", "rating", "UNPROVEN", "topics", List.of("sea", "ferries"))).then().statusCode(200);
        var changes = List.of(change("topics", "sea", "ferries, sea"), change("rating", null, "UNPROVEN"), change("summary", "It is said.", "It is said twice."),
                change("examinedOn", null, LocalDate.now(ZoneOffset.UTC).toString()));
        assertThat(verdict(id).jsonPath().<Map<String, String>>getList("corrections[0].changes")).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(listed(id)).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(given().get("/v1/verdicts/" + id + "/history").jsonPath().<Map<String, String>>getList("items[-1].correction.changes"))
                .containsExactlyInAnyOrderElementsOf(changes);
        assertThat(new XmlPath(given().get("/feeds/corrections.atom").asString()).getString("feed.entry[0].content"))
                .contains("summary\nBefore: It is said.\nAfter: It is said twice.");
    }

    @Test
    void a_move_says_the_status_before_and_after_it() {
        String denier = source("A ministry");
        String id = open(claim("They knew.", null, denier));
        attach(id, "STATEMENT", "REFUTES", denier);
        publish(id);
        move(id, "DENY").then().statusCode(201);
        var changes = List.of(change("status", "ALLEGED", "DENIED"), change("basis", null, "BY_RESPONDENT"));
        assertThat(verdict(id).jsonPath().<Map<String, String>>getList("corrections[0].changes")).isEqualTo(changes);
        assertThat(listed(id)).isEqualTo(changes);
    }

    @Test
    void words_that_nobody_could_read_are_not_shown() {
        String id = open("Draft words of " + System.nanoTime());
        patching(Map.of("summary", "never-public")).patch("/v1/cases/" + id).then().statusCode(200);
        publish(id);
        edit(id, "First.", Map.of("summary", "once-public"));
        withdraw(id);
        verdict(id).then().statusCode(410).body("corrections.changes", equalTo(Arrays.asList(null, null)));
        assertThat(verdict(id).asString()).doesNotContain("once-public");
        given().get("/v1/corrections?limit=2").then().body("items.verdictId", hasItem(id)).body("items[1].changes", nullValue());
        edit(id, "While it was hidden.", Map.of("summary", "hidden-meanwhile")).then().statusCode(200);
        publish(id);
        edit(id, "Again.", Map.of("summary", "public again"));
        JsonPath read = verdict(id).jsonPath();
        assertThat(read.<Map<String, String>>getList("corrections[0].changes")).containsExactly(change("summary", "It is said.", "public again"));
        assertThat(read.getList("corrections.note")).doesNotContain("While it was hidden.");
        assertThat(verdict(id).asString() + given().get("/v1/corrections?limit=200").asString() + given().get("/v1/verdicts/" + id + "/history").asString())
                .doesNotContain("never-public", "hidden-meanwhile");
    }

    @Test
    void a_respondent_who_is_protected_by_now_is_named_in_no_correction() {
        String accused = source("Ada Accused");
        String id = open(claim("Somebody took it.", null, accused));
        publish(id);
        edit(id, "It was about somebody else.", Map.of("claim", Map.of("text", "Somebody took it.", "language", "en", "respondentId", source("Bob Accused"))))
                .then().statusCode(200);
        assertThat(listed(id)).containsExactly(change("claim.respondents", "Ada Accused", "Bob Accused"));
        long position = given().get("/v1/verdicts/" + id + "/history").jsonPath().getLong("items[-1].position");
        writing(Map.of("protectedIdentity", true, "protectionReason", "it was never about her")).contentType("application/merge-patch+json")
                .patch("/v1/sources/" + accused).then().statusCode(200);
        var changes = List.of(change("claim.respondents", "Protected source (OTHER)", "Bob Accused"));
        assertThat(verdict(id).jsonPath().<Map<String, String>>getList("corrections[0].changes")).isEqualTo(changes);
        assertThat(listed(id)).isEqualTo(changes);
        given().get("/v1/verdicts/" + id + "/history").then().body(not(containsString("Ada Accused")));
        assertThat(publicChanges.at(UUID.fromString(id), position).orElseThrow().change().correction().changes())
                .containsExactly(new FieldChange("claim.respondents", "Protected source (OTHER)", "Bob Accused"));
    }

    @Test
    void pages_mark_what_is_gone_and_what_is_new_in_both_languages() {
        String id = open("The ferry sailed on " + System.nanoTime());
        publish(id);
        edit(id, "It was June.", Map.of("summary", "It is written & done.", "claim", Map.of("text", "The <i>ferry</i> sailed.", "language", "en")));
        int number = verdict(id).path("number");
        for (String page : List.of("/corrections?lang=en", "/corrections?lang=ar", "/verdicts/" + number + "?lang=en", "/verdicts/" + number + "?lang=ar")) {
            given().header("Accept", "text/html").get(page).then().statusCode(200)
                    .body(containsString("It is <del>said.</del>")).body(containsString("It is <ins>written &amp; done.</ins>"))
                    .body(containsString("<ins>&lt;i&gt;ferry&lt;/i&gt; sailed.</ins>")).body(not(containsString("<i>ferry")));
        }
        given().get("/corrections?lang=ar").then().body(containsString("قبل:")).body(containsString("بعد:"));
    }

    @Test
    void a_claim_is_examined_on_the_day_of_the_publication_or_of_the_edit_that_said_so() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String published = open("Nobody can tell.");
        writing(Map.of("summary", "We looked.", "rating", "Unproven")).post("/v1/cases/" + published + "/publication").then().statusCode(201);
        verdict(published).then().body("examinedOn", equalTo(today));
        edit(published, "Settled.", Collections.singletonMap("rating", null));
        verdict(published).then().body("examinedOn", nullValue());
        edit(published, "Not settled.", Map.of("rating", "UNPROVEN"));
        verdict(published).then().body("examinedOn", equalTo(today)).body("status", equalTo("ALLEGED"));
        given().header("Accept", "text/html").get("/embed/" + verdict(published).path("number")).then().body(containsString("Examined on"));
        String unexamined = open("Nobody looked.");
        publish(unexamined);
        verdict(unexamined).then().body("examinedOn", nullValue());
        given().header("Accept", "text/html").get("/embed/" + verdict(unexamined).path("number")).then().body(containsString("has not examined it yet"));
    }

    @Test
    void a_frame_of_a_withdrawn_verdict_says_number_dates_and_reason_and_may_be_framed() {
        String id = open("It was somebody else.");
        publish(id);
        int number = verdict(id).path("number");
        withdraw(id);
        String published = verdict(id).path("publishedAt");
        String withdrawn = verdict(id).path("withdrawnAt");
        for (String page : List.of("/embed/" + number, "/verdicts/" + number)) {
            given().header("Accept", "text/html").get(page).then().statusCode(410).body(containsString(published.substring(0, 19)))
                    .body(containsString(withdrawn.substring(0, 19))).body(containsString("<dd>" + number + "</dd>"))
                    .body(containsString("It was about somebody else.")).body(not(containsString("It was somebody else.")));
        }
        given().header("Accept", "text/html").get("/embed/" + number).then().header("Content-Security-Policy", containsString("frame-ancestors *"));
        given().header("Accept", "text/html").get("/verdicts/" + number).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }
}
