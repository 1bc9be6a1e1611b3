package org.docket.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.imports.TestImports.cases;
import static org.docket.imports.TestImports.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.UUID;
import org.docket.casework.VerifyLog;
import org.docket.exports.TestExports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Free text in the place of a rating, as desks stored it before there was a vocabulary. */
@QuarkusTest
@Tag("postgresql")
class ImportedRatingsTest {

    private final VerifyLog verifyLog;

    @Inject
    ImportedRatingsTest(VerifyLog verifyLog) {
        this.verifyLog = verifyLog;
    }

    private record Brought(String line, JsonPath report, String id) {}

    private static Brought published(String rating) {
        String text = "The well of " + UUID.randomUUID() + " is dry.";
        String line = """
                {"type":"case","externalId":"%s","claim":{"text":"%s","language":"en"},"publication":{"summary":"It is said.",%s,"by":"Ada","approvedBy":"Bo"}}"""
                .formatted(UUID.randomUUID(), text, rating);
        JsonPath report = records(line);
        return new Brought(line, report, (String) cases(text).getFirst().get("id"));
    }

    private static JsonPath verdict(String id) {
        return given().queryParam("minPosition", position()).get("/v1/verdicts/" + id).jsonPath();
    }

    private static long position() {
        return TestExports.desk("&format=CSV").position();
    }

    @Test
    void text_that_names_no_term_stays_readable_without_a_number() throws Exception {
        Brought brought = published("\"rating\":\"Two Pinocchios\"");
        assertThat(brought.report().getList("mended.rule")).contains("rating-without-term");
        assertThat(desk().get("/v1/cases/" + brought.id()).jsonPath().getString("ratingText")).isEqualTo("Two Pinocchios");
        JsonPath verdict = verdict(brought.id());
        assertThat(verdict.getString("rating")).isNull();
        assertThat(verdict.getString("ratingText")).isEqualTo("Two Pinocchios");
        JsonPath review = given().get("/v1/verdicts/" + brought.id() + "/claim-review").jsonPath();
        assertThat(review.getMap("reviewRating")).containsEntry("alternateName", "Two Pinocchios").doesNotContainKey("ratingValue");
        JsonNode record = TestExports.desk("&format=NDJSON").line(externalId(brought));
        assertThat(record.at("/publication/ratingText").asText()).isEqualTo("Two Pinocchios");
        assertThat(record.at("/publication").has("rating")).isFalse();
        verified();
    }

    @Test
    void text_that_is_the_name_or_a_label_of_a_term_is_read_as_the_term() throws Exception {
        for (String rating : new String[] {"\"ratingText\":\"unproven\"", "\"ratingText\":\"Unverified\"", "\"rating\":\"غير مثبت\""}) {
            Brought brought = published(rating);
            assertThat(brought.report().getList("mended.rule")).doesNotContain("rating-without-term");
            assertThat(verdict(brought.id()).getString("rating")).as(rating).isEqualTo("UNPROVEN");
            assertThat(verdict(brought.id()).getString("ratingText")).isNull();
            assertThat(desk().get("/v1/cases/" + brought.id()).jsonPath().getString("rating")).isEqualTo("UNPROVEN");
        }
        verified();
    }

    @Test
    void a_term_that_contradicts_the_status_is_not_what_readers_see() {
        Brought brought = published("\"rating\":\"True\"");
        assertThat(verdict(brought.id()).getString("status")).isEqualTo("ALLEGED");
        assertThat(verdict(brought.id()).getString("rating")).isEqualTo("UNPROVEN");
        JsonNode record = TestExports.desk("&format=NDJSON").line(externalId(brought));
        assertThat(record.at("/publication/rating").asText()).isEqualTo("TRUE");
    }

    @Test
    void the_same_record_and_its_export_bring_nothing_new() {
        for (String rating : new String[] {"\"rating\":\"Two Pinocchios\"", "\"ratingText\":\"Unverified\""}) {
            Brought brought = published(rating);
            JsonNode export = TestExports.desk("&format=NDJSON").line(externalId(brought));
            assertThat(records(brought.line()).getInt("claims.unchanged")).isEqualTo(1);
            assertThat(records(export.toString()).getInt("claims.unchanged")).as(export.toString()).isEqualTo(1);
        }
    }

    @Test
    void a_text_that_is_too_long_is_refused_by_its_own_name() {
        JsonPath report = records("""
                {"type":"case","claim":{"text":"It is long.","language":"en"},"ratingText":"%s"}""".formatted("x".repeat(201)));
        assertThat(TestImports.refusals(report).getFirst().toString()).contains("/ratingText");
    }

    private static String externalId(Brought brought) {
        return JsonPath.from(brought.line()).getString("externalId");
    }

    private void verified() throws Exception {
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }
}
