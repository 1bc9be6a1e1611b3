package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.link;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.verdict;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.docket.verdict.TestVerdicts.writing;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every public answer has in common: validators, forms, positions, and what it keeps to itself. */
@QuarkusTest
class PublicAnswerReaderTest {

    /** Without a word on forms. */
    private static RequestSpecification plain() {
        return given().noFilters().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts/%s", "/v1/verdicts/%s/history", "/v1/verdicts?ids=%s", "/v1/verdicts/changes?after=0", "/v1/statistics"})
    void a_reader_that_has_it_is_told_so_whether_it_was_ready_or_not(String path) {
        String address = path.formatted(published("Read twice."));
        Response first = plain().get(address);
        Response second = plain().get(address);
        assertThat(second.asString()).isEqualTo(first.asString());
        for (Response answer : List.of(first, second)) {
            assertThat(answer.header("ETag")).matches("\"[0-9a-f]{16}\"");
            assertThat(answer.header("Vary")).isEqualTo(path.equals("/v1/verdicts/%s") ? "Accept-Encoding, Accept" : "Accept-Encoding");
            assertThat(answer.header("Docket-Position")).isNotNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        plain().header("If-None-Match", first.header("ETag")).get(address).then().statusCode(304).header("ETag", equalTo(first.header("ETag")))
                .header("Cache-Control", notNullValue());
        plain().header("If-None-Match", "\"x\", W/" + first.header("ETag")).get(address).then().statusCode(304);
        plain().header("If-None-Match", "\"x\"").get(address).then().statusCode(200);
        plain().header("If-Modified-Since", first.header("Last-Modified")).get(address).then().statusCode(304);
        plain().header("If-Modified-Since", "Tue, 08 Nov 2022 00:00:00 GMT").get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts/%s", "/v1/verdicts?ids=%s", "/v1/statistics"})
    void the_compressed_form_has_a_validator_of_its_own(String path) {
        String address = path.formatted(published("Compressed."));
        Response whole = plain().header("Accept-Encoding", "identity").get(address);
        Response small = given().header("Accept-Encoding", "br, gzip").get(address);
        assertThat(small.header("ETag")).isEqualTo(whole.header("ETag").replaceAll("\"$", "-gzip\""));
        assertThat(small.asString()).isEqualTo(whole.asString());
        plain().header("Accept-Encoding", "gzip;q=0").get(address).then().header("Content-Encoding", nullValue());
        plain().header("Accept-Encoding", "gzip").get(address).then().header("Content-Encoding", equalTo("gzip"));
        given().header("Accept-Encoding", "gzip").header("If-None-Match", whole.header("ETag")).get(address).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts/%s", "/v1/verdicts?ids=%s", "/v1/verdicts/changes", "/v1/statistics"})
    void head_says_what_get_would(String path) {
        String address = path.formatted(published("Asked for its head."));
        Response whole = plain().header("Accept-Encoding", "identity").get(address);
        Response head = plain().header("Accept-Encoding", "identity").head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.asByteArray().length));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void a_change_changes_the_validator_and_nothing_else_does() {
        String id = published("Changed.");
        String before = verdict(id).header("ETag");
        published("Another.");
        writing(Map.of("note", "for us alone", "reason", "inside")).contentType("application/merge-patch+json").patch("/v1/cases/" + id)
                .then().statusCode(200);
        assertThat(verdict(id).header("ETag")).isEqualTo(before);
        correct(id, "New.");
        assertThat(verdict(id).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_write_that_waits_for_its_readers_is_seen_by_the_next_read() {
        for (int i = 0; i < 20; i++) {
            String id = published("Waited for.");
            verdict(id).then().statusCode(200);
            Response corrected = correct(id, "Summary " + i);
            corrected.then().statusCode(200).header("Preference-Applied", equalTo("wait=10")).header("Docket-Position", notNullValue());
            verdict(id).then().body("summary", equalTo("Summary " + i)).body("position", equalTo(Integer.valueOf(corrected.header("Docket-Position"))));
        }
    }

    @Test
    void a_write_that_does_not_wait_names_no_position() {
        admin().contentType("application/json").body(Map.of("claim", Map.of("text", "At once.", "language", "en"))).post("/v1/cases").then()
                .statusCode(201).header("Preference-Applied", nullValue()).header("Docket-Position", nullValue());
    }

    @Test
    void a_reader_may_wait_for_a_position_and_is_told_to_come_back_when_it_takes_too_long() {
        String id = open("Read at its position.");
        String position = publish(id).header("Docket-Position");
        given().get("/v1/verdicts/" + id + "?minPosition=" + position).then().statusCode(200);
        given().get("/v1/verdicts/" + id + "?minPosition=999999999").then().statusCode(503).header("Retry-After", equalTo("1"))
                .body("type", equalTo("/problems/position-not-reached")).body("position", notNullValue());
    }

    @Test
    void a_duplicate_leads_to_what_it_duplicates_as_long_as_that_is_public() {
        String one = published("The same, said again.");
        String other = open("The same.");
        link(one, "DUPLICATES", other);
        verdict(one).then().statusCode(200);
        publish(other);
        verdict(one).then().statusCode(308).header("Location", endsWith("/v1/verdicts/" + other));
        given().redirects().follow(false).get("/v1/verdicts/" + one + "/history").then().statusCode(308)
                .header("Location", endsWith("/v1/verdicts/" + other + "/history"));
        withdraw(other);
        verdict(one).then().statusCode(200).body("links.related.size()", equalTo(0));
    }

    @Test
    void the_past_of_what_was_withdrawn_is_there_until_then() {
        String id = published("Gone.");
        String shown = verdict(id).path("updatedAt");
        String before = Instant.parse(shown).minusMillis(1).toString();
        withdraw(id);
        given().get("/v1/verdicts/" + id + "?asOf=" + before).then().statusCode(404);
        given().get("/v1/verdicts/" + id + "?asOf=" + shown).then().statusCode(200).body("summary", equalTo("It is said."));
        given().get("/v1/verdicts/" + id + "?asOf=" + Instant.now().minusMillis(1)).then().statusCode(410);
        given().get("/v1/verdicts/" + id + "?asOf=2999-01-01T00:00:00Z").then().statusCode(400).body("errors[0].pointer", equalTo("/query/asOf"));
        given().get("/v1/verdicts/" + id + "/history").then().statusCode(410);
    }

    @Test
    void the_history_tells_each_change_that_readers_could_see() {
        String id = published("Told step by step.");
        writing(Map.of("note", "for us alone", "reason", "inside")).contentType("application/merge-patch+json").patch("/v1/cases/" + id);
        correct(id, "New.");
        Response history = given().get("/v1/verdicts/" + id + "/history");
        assertThat(history.<List<List<String>>>path("items.changed")).containsExactly(List.of("publication"), List.of("summary"));
        history.then().body("items[1].correction.type", equalTo("UPDATE"));
        given().get("/v1/verdicts/" + id + "/history?limit=1").then().body("items.size()", equalTo(1)).body("next", notNullValue());
    }

    /** The words of a problem tell nothing; neither do statistics, positions beside those of public changes, or links. */
    @Test
    void nothing_of_an_unpublished_case_can_be_told_from_outside() {
        String known = published("Public.");
        String statistics = plain().get("/v1/statistics").asString();
        String list = plain().get("/v1/verdicts?limit=200").asString();
        String changes = plain().get("/v1/verdicts/changes?after=0&limit=200").asString();
        String position = plain().get("/v1/verdicts/" + known).header("Docket-Position");
        String hidden = open("Hidden.");
        link(known, "RELATED", hidden);
        assertThat(verdict(known).asString()).doesNotContain(hidden);
        assertThat(plain().get("/v1/verdicts?limit=200").asString()).isEqualTo(list);
        assertThat(plain().get("/v1/statistics").asString()).isEqualTo(statistics);
        assertThat(plain().get("/v1/verdicts/changes?after=0&limit=200").asString()).isEqualTo(changes);
        assertThat(plain().get("/v1/verdicts/" + known).header("Docket-Position")).isEqualTo(position);
        for (String below : List.of("", "/history", "?asOf=2026-11-24T00:00:00Z", "?minPosition=1")) {
            given().get("/v1/verdicts/" + hidden + below).then().statusCode(404).header("Docket-Position", nullValue());
        }
    }
}
