package org.docket.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that are known in part, and what an item says beside its quote. */
@QuarkusTest
@Tag("postgresql")
class EvidenceDetailsTest {

    private static final Map<String, Object> DETAILS = Map.of("question", "Who held the quay?", "archiveUrl", "https://archive.example/2022/quay",
            "shownAt", "2021-07", "shownPlace", "Skerry, north quay", "locator", "12:31", "language", "ar", "translation", "The doors were closed.");

    @Inject
    VerifyLog verifyLog;

    private String source;
    private String caseId;

    @BeforeEach
    void aCaseAndASource() {
        source = source("Harbor authority", "B", null);
        caseId = openCase(null, null);
    }

    private Response attach(Map<String, ?>... parts) {
        var body = new HashMap<String, Object>(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2));
        List.of(parts).forEach(body::putAll);
        return json(body).header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/evidence");
    }

    private static Response claimMadeOn(Object madeOn) {
        return json(Map.of("claim", Map.of("text", "Something happened.", "language", "en", "madeOn", madeOn))).post("/v1/cases");
    }

    private void isProved() throws Exception {
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-10", "2022-10-19", "0001", "1066-10-14", "9999-12"})
    void a_date_is_given_back_as_precisely_as_it_was_given(String date) throws Exception {
        String id = claimMadeOn(date).then().statusCode(201).body("claim.madeOn", equalTo(date)).extract().path("id");
        desk().get("/v1/cases/" + id).then().body("claim.madeOn", equalTo(date));
        desk().get("/v1/cases?limit=200").then().body("items.find { it.id == '" + id + "' }.claim.madeOn", equalTo(date));
        TestDesk.patch(id, "{\"topics\":[\"dates\"]}").then().statusCode(200).body("claim.madeOn", equalTo(date));
        String item = attach(Map.of("publishedOn", date, "shownAt", date)).then().statusCode(201).extract().path("id");
        desk().get("/v1/cases/" + caseId + "/evidence/" + item).then().body("publishedOn", equalTo(date)).body("shownAt", equalTo(date));
        isProved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "2022-13", "2022-1", "22", "2022-02-30", "2022-10-19T00:00:00Z", "autumn", ""})
    void what_is_no_date_is_refused_by_its_field(String date) {
        claimMadeOn(date).then().statusCode(422).body("errors[0].pointer", equalTo("/claim/madeOn")).body("errors[0].code", equalTo("invalid-format"))
                .body("errors[0].detail", containsString("2022-11-08, 2022-11 or 2022"));
        attach(Map.of("publishedOn", date)).then().statusCode(422).body("errors[0].pointer", equalTo("/publishedOn"));
        attach(Map.of("shownAt", date)).then().statusCode(422).body("errors[0].pointer", equalTo("/shownAt"));
        claimMadeOn(2022).then().statusCode(422).body("errors[0].pointer", equalTo("/claim/madeOn"));
    }

    @Test
    void a_year_becomes_a_day_once_it_is_known_and_the_history_has_both() {
        String id = claimMadeOn("2022").path("id");
        TestDesk.patch(id, "{\"claim\":{\"madeOn\":\"2022-10-19\"}}").then().statusCode(200).body("claim.madeOn", equalTo("2022-10-19"));
        desk().get("/v1/cases/" + id + "/history").then().body("items[-1].data.before.claim.madeOn", equalTo("2022"))
                .body("items[-1].data.after.claim.madeOn", equalTo("2022-10-19"));
        TestDesk.patch(id, "{\"claim\":{\"madeOn\":null}}").then().statusCode(200).body("claim.madeOn", nullValue());
    }

    @Test
    void an_item_keeps_what_it_says_of_itself() throws Exception {
        String speaker = source("Harbor master", "C", null);
        Response made = attach(DETAILS, Map.of("speakerId", speaker));
        made.then().statusCode(201).body("speakerId", equalTo(speaker)).body("speaker.name", equalTo("Harbor master"));
        desk().get("/v1/cases/" + caseId + "/evidence").then().body("items[0].speaker.name", equalTo("Harbor master"));
        Map<String, Object> read = desk().get(made.header("Location")).jsonPath().getMap("");
        assertThat(read).containsAllEntriesOf(DETAILS).doesNotContainKeys("unanswered", "details");
        isProved();
    }

    @Test
    void an_item_without_details_shows_and_logs_none() {
        attach().then().statusCode(201);
        for (Map<String, Object> item : List.of(desk().get("/v1/cases/" + caseId + "/evidence").<Map<String, Object>>path("items[0]"),
                desk().get("/v1/cases/" + caseId + "/history").<Map<String, Object>>path("items[-1].data.item"))) {
            assertThat(item).doesNotContainKeys("question", "unanswered", "archiveUrl", "shownAt", "shownPlace", "locator", "language", "translation",
                    "speakerId", "speaker");
        }
    }

    @Test
    void a_question_without_an_answer_is_context_and_never_counts() {
        var unanswered = Map.of("unanswered", true, "question", "Who held the quay?");
        attach(unanswered).then().statusCode(422).body("errors[0].pointer", equalTo("/stance")).body("errors[0].code", equalTo("not-context"));
        attach(unanswered, Map.of("stance", "REFUTES")).then().statusCode(422).body("errors.pointer", equalTo(List.of("/stance")));
        attach(Map.of("unanswered", true, "stance", "CONTEXT")).then().statusCode(422).body("errors[0].pointer", equalTo("/question"));
        attach(Map.of("stance", "CONTEXT")).then().statusCode(201).body("counted", equalTo(true));
        attach(unanswered, Map.of("stance", "CONTEXT")).then().statusCode(201).body("counted", equalTo(false)).body("unanswered", equalTo(true))
                .body("credibility", equalTo(2));
        attach(Map.of("unanswered", false, "question", "Who?")).then().statusCode(201).body("counted", equalTo(true)).body("unanswered", nullValue());
        desk().get("/v1/cases/" + caseId).then().body("evidence.items", equalTo(3)).body("evidence.counted", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"archiveUrl, ftp://archive.example", "archiveUrl, javascript:alert(1)", "language, x_y", "language, english language"})
    void what_is_of_another_form_is_refused_by_its_field(String field, String value) {
        attach(Map.of(field, value)).then().statusCode(422).body("errors[0].pointer", equalTo('/' + field)).body("errors[0].code", equalTo("invalid"));
    }

    @ParameterizedTest
    @CsvSource({"question, 1000", "shownPlace, 200", "locator, 200", "translation, 10000"})
    void texts_have_a_longest_length_in_characters(String field, int longest) {
        String character = "\ud83d\ude00";
        attach(Map.of(field, character.repeat(longest), "language", "en")).then().statusCode(201).body(field, equalTo(character.repeat(longest)));
        attach(Map.of(field, character.repeat(longest + 1), "language", "en")).then().statusCode(422).body("errors[0].pointer", equalTo('/' + field))
                .body("errors[0].code", equalTo("wrong-length"));
    }

    @Test
    void a_translation_needs_a_language_and_a_speaker_is_on_file() {
        attach(Map.of("translation", "No.")).then().statusCode(422).body("errors[0].pointer", equalTo("/language")).body("errors[0].code", equalTo("required"));
        attach(Map.of("speakerId", UUID.randomUUID().toString())).then().statusCode(422).body("errors[0].pointer", equalTo("/speakerId"))
                .body("errors[0].code", equalTo("unknown-source"));
        attach(Map.of("speakerId", "somebody")).then().statusCode(422).body("errors[0].pointer", equalTo("/speakerId"));
    }

    @Test
    void a_speaker_who_is_renamed_changes_the_tag_of_the_item() {
        String speaker = source("Before the wedding", "C", null);
        String address = attach(Map.of("speakerId", speaker)).header("Location");
        String tag = desk().get(address).header("ETag");
        desk().header("If-None-Match", tag).get(address).then().statusCode(304);
        desk().contentType("application/merge-patch+json").body(Map.of("name", "After the wedding")).patch("/v1/sources/" + speaker).then().statusCode(200);
        desk().header("If-None-Match", tag).get(address).then().statusCode(200).body("speaker.name", equalTo("After the wedding"));
    }

    @Test
    void readers_see_the_details_and_of_a_protected_speaker_no_more_than_the_kind() {
        String speaker = json(Map.of("name", "Wanda Whisper", "kind", "WITNESS", "reliability", "B", "protectedIdentity", true,
                "protectionReason", "Works there.")).post("/v1/sources").path("id");
        String denier = source("Ferry line", "B", null);
        caseId = openCase(null, denier);
        attach(DETAILS, Map.of("speakerId", speaker, "quote", "\u0644\u0627", "publishedOn", "2022-10"));
        attach(DETAILS, Map.of("kind", "STATEMENT", "stance", "REFUTES", "sourceId", denier, "speakerId", speaker, "publishedOn", "2022"));
        json(Map.of("summary", "It is said.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/publication")
                .then().statusCode(201);
        Response verdict = given().get("/v1/verdicts/" + caseId);
        verdict.then().body("denial.speaker", equalTo("Protected source (WITNESS)")).body("denial.publishedOn", equalTo("2022"))
                .body("denial.translation", equalTo("The doors were closed.")).body("denial.language", equalTo("ar")).body("denial.locator", equalTo("12:31"))
                .body("denial.archiveUrl", equalTo("https://archive.example/2022/quay"));
        String number = verdict.jsonPath().getString("number");
        given().get("/verdicts/" + number).then().statusCode(200).body(containsString("Who held the quay?")).body(containsString("The doors were closed."))
                .body(containsString("<time datetime=\"2021-07\">July 2021</time>")).body(containsString("<time datetime=\"2022-10\">October 2022</time>"))
                .body(containsString("<time datetime=\"2022\">2022</time>")).body(containsString("Protected source (WITNESS)"))
                .body(containsString("https://archive.example/2022/quay")).body(containsString("<blockquote dir=\"auto\" lang=\"ar\">"));
        given().get("/verdicts/" + number + "?lang=ar").then().body(containsString("<time datetime=\"2021-07\">\u064a\u0648\u0644\u064a\u0648 2021</time>"));
        for (String path : List.of("/v1/verdicts/" + caseId, "/verdicts/" + number, "/v1/verdicts/" + caseId + "/claim-review",
                "/v1/verdicts/" + caseId + "/history")) {
            given().get(path).then().statusCode(200).body(not(containsString("Wanda"))).body(not(containsString(speaker)));
        }
        given().get("/v1/verdicts/" + caseId + "/claim-review").then().body("citation.datePublished", hasItem("2022-10-01"))
                .body("citation.datePublished", hasItem("2022-01-01"));
        assertThat(desk().get("/v1/cases/" + caseId + "/evidence").asString()).contains("Protected source (WITNESS)").doesNotContain("Wanda");
    }

    @Test
    void a_speaker_who_is_protected_later_is_hidden_from_readers_from_then_on() {
        String speaker = json(Map.of("name", "Sasha Open", "kind", "WITNESS")).post("/v1/sources").path("id");
        String denier = source("Ferry line", "B", null);
        caseId = openCase(null, denier);
        attach(Map.of("kind", "STATEMENT", "stance", "REFUTES", "sourceId", denier, "speakerId", speaker));
        json(Map.of("summary", "It is said.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/publication");
        String page = "/verdicts/" + given().get("/v1/verdicts/" + caseId).then().body("denial.speaker", equalTo("Sasha Open")).extract().path("number");
        given().get(page).then().body(containsString("said by <bdi>Sasha Open</bdi>"));
        desk().contentType("application/merge-patch+json").header("Prefer", "wait=10").body(Map.of("protectedIdentity", true, "protectionReason", "Asked for it."))
                .patch("/v1/sources/" + speaker).then().statusCode(200);
        given().get("/v1/verdicts/" + caseId).then().body("denial.speaker", equalTo("Protected source (WITNESS)"));
        given().get(page).then().body(not(containsString("Sasha Open"))).body(containsString("said by <bdi>Protected source (WITNESS)</bdi>"));
    }

    @Test
    void an_evidence_package_has_the_details_for_programs_and_for_people() throws Exception {
        attach(DETAILS, Map.of("publishedOn", "2022", "quote", "\u0644\u0627", "speakerId", source("Harbor pilot", "C", null)));
        byte[] packed = desk().get("/v1/cases/" + caseId + "/package").then().statusCode(200).extract().asByteArray();
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().replaceFirst("^[^/]+/", ""), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.get("data/evidence.ndjson")).contains("\"publishedOn\":\"2022\"", "\"shownAt\":\"2021-07\"", "\"translation\":\"The doors were closed.\"",
                "\"speaker\":{");
        assertThat(files.get("data/index.html")).contains("Question: Who held the quay?", "Translation: The doors were closed.", "Shows: 2021-07 Skerry, north quay",
                "Where in it: 12:31", "Archived copy: https://archive.example/2022/quay", ", said by Harbor pilot, 2022", "<blockquote lang=\"ar\">");
    }

    @Test
    void a_source_that_nobody_graded_is_f() {
        String added = json(Map.of("name", "Ungraded", "kind", "MEDIA")).post("/v1/sources").then().statusCode(201).body("reliability", equalTo("F"))
                .extract().path("id");
        desk().contentType("application/merge-patch+json").body("{\"reliability\":\"B\"}").patch("/v1/sources/" + added).then().body("reliability", equalTo("B"));
        desk().contentType("application/merge-patch+json").body("{\"reliability\":null}").patch("/v1/sources/" + added).then().statusCode(200)
                .body("reliability", equalTo("F"));
    }
}
