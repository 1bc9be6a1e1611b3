package org.docket.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.exports.TestExports.published;
import static org.docket.exports.TestExports.verdicts;
import static org.docket.exports.TestExports.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.docket.casework.TestDesk;
import org.docket.exports.TestExports.Taken;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerdictExportTest {

    @Test
    void everybody_gets_each_verdict_as_it_is_read_by_its_id_and_nothing_else() {
        String said = published("The quay was wet.");
        String unpublished = TestDesk.openCase(null, null);
        String withdrawn = published("The quay was dry.");
        write("/v1/cases/" + withdrawn + "/publication/withdrawal", Map.of("reason", "It was about another quay."));
        Taken all = verdicts("?format=NDJSON");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body().lines()).contains(given().get("/v1/verdicts/" + said).asString());
        assertThat(all.body()).doesNotContain(unpublished, withdrawn).endsWith("\n");
        assertThat(all.lines().stream().map(line -> line.get("number").asLong())).isSorted().doesNotHaveDuplicates();
        assertThat(all.header("content-disposition")).matches("attachment; filename=\"docket-verdicts-\\d{4}-\\d\\d-\\d\\d\\.ndjson\"");
    }

    @Test
    void filters_narrow_it_as_they_narrow_lists() {
        String topic = "quay-" + UUID.randomUUID();
        String about = published("The quay was new.", topic);
        published("The quay was old.");
        assertThat(verdicts("?topic=" + topic).lines()).extracting(line -> line.get("id").asText()).containsExactly(about);
        assertThat(verdicts("?topic=" + topic + "&status=DENIED").body()).isEmpty();
        assertThat(verdicts("?topic=" + topic + "&updatedSince=2999-01-01T00:00:00Z").body()).isEmpty();
    }

    @Test
    void accept_chooses_the_form_unless_it_is_named() {
        assertThat(List.of("application/x-ndjson", "text/csv", "application/ld+json", "*/*", "text/html, text/csv;q=0.5, application/ld+json;q=0.9").stream()
                .map(accept -> given().accept(accept).get("/v1/exports?topic=none").contentType().split(";")[0]))
                .containsExactly("application/x-ndjson", "text/csv", "application/ld+json", "application/x-ndjson", "application/ld+json");
        assertThat(given().accept("text/csv").get("/v1/exports?format=NDJSON&topic=none").contentType()).isEqualTo("application/x-ndjson");
        given().accept("text/html").get("/v1/exports").then().statusCode(406);
        given().get("/v1/exports?format=XML").then().statusCode(400);
    }

    @Test
    void a_table_holds_no_formula() throws IOException {
        String topic = "table-" + UUID.randomUUID();
        List<String> claims = List.of("=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(A1)", "\uff1d1", "Plain, with \"quotes\"\nand lines.");
        claims.forEach(claim -> published(claim, topic));
        Taken table = verdicts("?format=CSV&topic=" + topic);
        assertThat(table.body()).startsWith("number,id,status,").contains("\r\n");
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(table.body())).getRecords();
        assertThat(rows.stream().map(row -> row.get("claim"))).containsExactly("'" + claims.get(0), "'+1", "'-1", "'@SUM(A1)", "'\uff1d1", claims.get(5));
        assertThat(rows.getFirst().get("topics")).isEqualTo(topic);
    }

    @Test
    void a_feed_has_every_claim_review_and_the_position() {
        String topic = "feed-" + UUID.randomUUID();
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> published("Claim " + i, topic)).toList();
        Taken feed = verdicts("?format=DATAFEED&topic=" + topic);
        JsonNode document = TestExports.read(feed.body());
        assertThat(document.get("@type").asText()).isEqualTo("DataFeed");
        assertThat(document.get("version").asLong()).isEqualTo(feed.position());
        assertThat(document.get("dataFeedElement").valueStream().map(item -> item.at("/item/claimReviewed").asText()))
                .containsExactly("Claim 0", "Claim 1", "Claim 2");
        assertThat(document.at("/dataFeedElement/0/item")).isEqualTo(without("@context", given().get("/v1/verdicts/" + ids.getFirst() + "/claim-review").asString()));
    }

    @Test
    void it_is_compressed_for_whoever_takes_that() throws IOException {
        String id = published("The quay was closed.");
        byte[] sent = given().config(io.restassured.RestAssured.config().decoderConfig(io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip").get("/v1/exports?format=NDJSON").then().header("Content-Encoding", "gzip").extract().asByteArray();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).contains(id);
        }
    }

    @Test
    void what_changes_while_it_is_taken_is_among_the_changes_after_its_position() throws Exception {
        String topic = "meanwhile-" + UUID.randomUUID();
        IntStream.range(0, 5).forEach(i -> published("Before " + i, topic));
        var taking = new AtomicBoolean(true);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (taking.get()) {
                published("Meanwhile", topic);
            }
        });
        var exports = new ArrayList<Taken>();
        for (int i = 0; i < Effort.of(20); i++) {
            exports.add(verdicts("?format=NDJSON"));
        }
        taking.set(false);
        writer.join();
        List<String> there = given().get("/v1/verdicts?limit=200&topic=" + topic).path("items.id");
        for (Taken taken : exports) {
            Stream<String> exported = taken.lines().stream().map(line -> line.get("id").asText());
            List<String> changed = given().get("/v1/verdicts/changes?limit=200&after=" + taken.position()).path("items.verdictId");
            assertThat(Stream.concat(exported, changed.stream())).containsAll(there);
        }
        assertThat(there).hasSizeGreaterThan(5);
    }

    private static JsonNode without(String member, String json) {
        JsonNode read = TestExports.read(json);
        ((com.fasterxml.jackson.databind.node.ObjectNode) read).remove(member);
        return read;
    }
}
