package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.docket.casework.TestDesk.desk;
import static org.docket.imports.TestImports.cases;
import static org.docket.imports.TestImports.imported;
import static org.docket.imports.TestImports.refusals;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of imports come compressed, in other charsets, and as tables. What they declare and are not is refused, and nothing of it is kept. */
@QuarkusTest
class ImportBodiesTest {

    private static final String RECORD = """
            {"type":"case","claim":{"text":"Die Größe der Düne ist 5 € 😀.","language":"de"}}
            """;

    @Test
    void a_compressed_body_is_unpacked() throws IOException {
        JsonPath report = post("application/x-ndjson", "gzip", zipped(RECORD.getBytes(StandardCharsets.UTF_8))).then().statusCode(202).extract().jsonPath();

        assertThat(report.getMap("claims")).containsEntry("refused", 0);
        assertThat(report.getLong("bytes")).isEqualTo(RECORD.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-16", "utf-16le", "gb18030"})
    void a_body_in_another_charset_is_read_in_it(String charset) {
        JsonPath report = post("application/x-ndjson; charset=" + charset, "", RECORD.getBytes(Charset.forName(charset))).then().statusCode(202).extract().jsonPath();

        assertThat(report.getMap("claims")).containsEntry("refused", 0);
        assertThat(cases("Die Größe der Düne ist 5 € 😀.")).isNotEmpty();
    }

    @Test
    void a_compressed_body_in_another_charset_is_both() throws IOException {
        byte[] body = "{\"type\":\"case\",\"claim\":{\"text\":\"Die Brücke ist höher.\",\"language\":\"de\"}}\n".getBytes(Charset.forName("windows-1252"));
        post("application/x-ndjson; charset=windows-1252", "gzip", zipped(body)).then().statusCode(202).body("claims.refused", equalTo(0));

        assertThat(cases("Die Brücke ist höher.")).hasSize(1);
    }

    @Test
    void a_coding_or_a_charset_that_is_not_taken_is_415() {
        post("application/x-ndjson", "br", RECORD.getBytes(StandardCharsets.UTF_8)).then().statusCode(415).header("Accept-Encoding", "gzip");
        post("application/x-ndjson", "gzip, gzip", RECORD.getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        post("application/x-ndjson; charset=nothing", "", RECORD.getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
        post("image/png", "", new byte[] {1}).then().statusCode(415).body("detail", containsString("x-ndjson"));
    }

    @Test
    void a_body_that_is_not_what_it_declares_is_400() throws IOException {
        byte[] whole = zipped(RECORD.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        post("application/x-ndjson", "gzip", RECORD.getBytes(StandardCharsets.UTF_8)).then().statusCode(400).contentType("application/problem+json");
        post("application/x-ndjson", "gzip", Arrays.copyOf(whole, whole.length / 2)).then().statusCode(400);
        post("application/x-ndjson", "gzip", new byte[0]).then().statusCode(400);
        post("application/x-ndjson; charset=utf-16be", "", new byte[] {(byte) 0xD8, 0, 0, 'a'}).then().statusCode(400);
    }

    /** 100 MiB of spaces in 100 KB. */
    @Test
    void a_body_that_unpacks_to_far_more_than_it_is_is_413() throws IOException {
        post("application/x-ndjson", "gzip", zipped(new byte[100 << 20])).then().statusCode(413);
        assertThat(post("application/x-ndjson", "", RECORD.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_table_has_a_claim_a_row(String delimiter) {
        String table = String.join("\r\n", "\uFEFFtext,language,claimant,madeOn,appearances,topics,status", "\"The pier of Aker, it\nclosed\",en,Harbor office,2024-01-31,\"https://a.example/1; https://a.example/2\",\"piers; ports\",OPEN", "", "Nothing,,,,,,")
                .replace("pier of Aker,", "pier of Aker" + (int) delimiter.charAt(0)).replace(",", delimiter);
        JsonPath report = imported("text/csv", table, Map.of());

        assertThat(report.getString("format")).isEqualTo("CSV");
        assertThat(report.getMap("claims")).containsEntry("made", 1).containsEntry("refused", 1);
        assertThat(report.getList("mended.rule")).containsExactly("column-left-out");
        assertThat(refusals(report)).extracting("line", "pointer", "code").containsExactly(tuple(5, "/claim/language", "required"));
        Map<String, Object> made = cases("The pier of Aker" + (int) delimiter.charAt(0) + " it\nclosed").getFirst();
        assertThat(made.get("claim")).extracting("madeOn").isEqualTo("2024-01-31");
        assertThat(made.get("topics")).asList().containsExactly("piers", "ports");
    }

    @Test
    void a_table_may_have_months_and_years() {
        JsonPath report = imported("text/csv", "text,language,madeOn\r\nAker was dry.,en,2021\r\nAker was wet.,en,2022-10\r\nAker was,en,2022-13\r\n", Map.of());

        assertThat(report.getMap("claims")).containsEntry("made", 2).containsEntry("refused", 1);
        assertThat(cases("Aker was dry.").getFirst().get("claim")).extracting("madeOn").isEqualTo("2021");
        assertThat(cases("Aker was wet.").getFirst().get("claim")).extracting("madeOn").isEqualTo("2022-10");
        assertThat(refusals(report)).extracting("pointer", "code").containsExactly(tuple("/claim/madeOn", "invalid-format"));
    }

    @Test
    void a_table_is_told_by_its_beginning() {
        JsonPath table = imported("application/octet-stream", "\"language\";\"claim\"\nen;The pier of Moss closed\n", Map.of());
        JsonPath records = imported("application/octet-stream", "\n{\"type\":\"case\",\"claim\":{\"text\":\"The pier of Moss, claim,text\",\"language\":\"en\"}}", Map.of());

        assertThat(table.getString("format")).isEqualTo("CSV");
        assertThat(table.getMap("claims")).containsEntry("made", 1);
        assertThat(records.getString("format")).isEqualTo("RECORDS");
    }

    @Test
    void what_a_spreadsheet_could_take_for_a_formula_comes_back_as_it_was() {
        imported("text/csv", "claim,language\r\n'-12 degrees were measured at Rana,en\r\n'tis so at Rana,en\r\n", Map.of());

        assertThat(cases("-12 degrees were measured at Rana")).hasSize(1);
        assertThat(cases("'tis so at Rana")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "nothing,language\na,b\n", "language\nen\n", "text,text,\na,b,c\n", "text,language\n\"never closed,en\n", "text,language\na\"b,en\n\"c\"d,en\n"})
    void what_is_no_table_is_failed_by_name(String table) {
        JsonPath report = imported("text/csv", table, Map.of());

        assertThat(report.getString("state")).isIn("FAILED", "DONE");
        assertThat(report.getMap("claims")).containsEntry("made", table.startsWith("text,language\na") ? 1 : 0);
        assertThat(report.getLong("refusals")).isPositive();
    }

    @Test
    void a_row_that_never_ends_fills_no_memory() {
        JsonPath report = imported("text/csv", "text,language\nThe pier of Bodo closed,en\n\"" + "a".repeat(3 << 20), Map.of());

        assertThat(report.getString("state")).isEqualTo("FAILED");
        assertThat(report.getMap("claims")).containsEntry("made", 1);
    }

    private static Response post(String type, String coding, byte[] body) {
        var request = desk().config(TestImports.AS_IT_IS).header("Content-Type", type).header("Prefer", "wait=30");
        return (coding.isEmpty() ? request : request.header("Content-Encoding", coding)).body(body).post("/v1/imports");
    }

    private static byte[] zipped(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.toByteArray();
    }
}
