package org.docket.imports;

import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What an admin does with files of records, over HTTP. Nothing here asserts. */
public final class TestImports {

    static final String NDJSON = "application/x-ndjson";

    /** A type without a charset is sent without one: what is sent is not Latin 1. */
    static final RestAssuredConfig AS_IT_IS = RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs(NDJSON, ContentType.TEXT));

    private TestImports() {}

    static Response post(String type, byte[] body, Map<String, ?> parameters) {
        return post(desk(), type, body, parameters);
    }

    private static Response post(RequestSpecification by, String type, byte[] body, Map<String, ?> parameters) {
        return by.config(AS_IT_IS).contentType(type).header("Prefer", "wait=30").queryParams(parameters).body(body).post("/v1/imports");
    }

    /** The report, once it is over. */
    public static JsonPath imported(String type, String body, Map<String, ?> parameters) {
        return post(type, body.getBytes(StandardCharsets.UTF_8), parameters).then().statusCode(202).extract().jsonPath();
    }

    public static JsonPath records(String... lines) {
        return imported(NDJSON, String.join("\n", lines), Map.of());
    }

    /** The report of what somebody else than the admin brings. */
    static JsonPath records(RequestSpecification by, String... lines) {
        return post(by, NDJSON, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Map.of()).then().statusCode(202).extract().jsonPath();
    }

    /** Approves an import with the key of a second person; answers once it is over. */
    static Response approve(String key, String id) {
        return with(key).header("Prefer", "wait=30").post("/v1/imports/" + id + "/approval");
    }

    /** The report of records that a second person approves. */
    static JsonPath approved(String key, String... lines) {
        return approve(key, records(lines).getString("id")).then().statusCode(202).extract().jsonPath();
    }

    static List<Map<String, Object>> refusals(JsonPath report) {
        return desk().get("/v1/imports/" + report.getString("id") + "/refusals?limit=200").then().statusCode(200).extract().jsonPath().getList("items");
    }

    /** Cases that have these words as their claim, among those that changed last. */
    static List<Map<String, Object>> cases(String text) {
        return desk().get("/v1/cases?limit=200").then().extract().jsonPath().param("text", text).getList("items.findAll { it.claim.text == text }");
    }
}
