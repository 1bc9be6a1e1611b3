package org.docket.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsOverHttpTest {

    private static final String JSON = "application/json";
    private static final String CASES = "/v1/cases";

    @TestHTTPResource("/")
    String root;

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "{\"note\":\"a\",\"note\":\"b\"}", "{\"claim\":{\"text\":\"a\",\"language\":\"en\"}} {}",
        "{\"note\":NaN}", "{\"claim\":{\"text\":\"\u0001\",\"language\":\"en\"}}"})
    void what_is_no_json_is_400(String body) {
        problem(post(body), 400, "malformed-json");
    }

    @Test
    void broken_utf_8_is_400() {
        byte[] body = {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        problem(desk().contentType(JSON).body(body).post(CASES), 400, "malformed-json");
    }

    @Test
    void a_list_where_a_text_belongs_is_refused_however_deep() {
        problem(post("{\"topics\":" + "[".repeat(500) + "]".repeat(500) + "}"), 422, "invalid-input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"claim":{"text":"a","language":"en","madeOn":"2022-02-30"}}        | /claim/madeOn
            {"claim":{"text":"a","language":"en","claimantId":"x"}}             | /claim/claimantId
            {"claim":{"text":7,"language":"en"}}                                | /claim/text
            {"claim":{"text":"a","language":"en","colour":"red"}}               | /claim/colour
            {"claim":{"text":" ","language":"en"}}                              | /claim/text
            {"claim":{"text":"a\\u0000b","language":"en"}}                      | /claim/text
            {"claim":{"text":"a\\ud800b","language":"en"}}                      | /claim/text
            {"claim":{"text":"a"}}                                              | /claim/language
            {"claim":[]}                                                        | /claim
            {}                                                                  | /claim
            {"claim":{"text":"a","language":"en"},"topics":["a",{}]}            | /topics/1
            """)
    void a_field_that_cannot_be_is_422_with_its_pointer(String body, String pointer) {
        problem(post(body), 422, "invalid-input").body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_body_that_is_missing_is_refused() {
        problem(post(""), 422, "invalid-input");
    }

    @Test
    void null_is_refused() {
        problem(post("null"), 422, "invalid-input");
    }

    @Test
    void another_media_type_is_415() {
        problem(desk().contentType("text/plain").body("{}").post(CASES), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/v1/cases/abc", "/v1/cases/0198c9a0-0000-7000-8000-000000000000",
        "/health/nowhere", "/docs/nowhere", "/q/nowhere", "/v1/cases;a=b"})
    void an_unknown_address_is_404(String path) {
        problem(desk().urlEncodingEnabled(false).get(path), 404, "not-found");
    }

    @Test
    void another_method_is_405() {
        problem(desk().delete(CASES), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=x", "limit=0", "limit=201", "limit=99999999999", "claimantId=1", "status=NEW", "updatedSince=now",
        "cursor=!", "cursor=AAAA"})
    void a_parameter_that_cannot_be_is_400(String query) {
        problem(desk().get(CASES + "?" + query), 400, "invalid-parameter")
                .body("errors.pointer", hasItem("/query/" + query.substring(0, query.indexOf('='))));
    }

    @Test
    void a_body_over_the_limit_is_413() throws Exception {
        tooLarge(BodyPublishers.ofByteArray(new byte[1_100_000]));
    }

    @Test
    void a_body_that_does_not_say_its_length_has_the_same_limit() throws Exception {
        byte[] body = ("{\"note\":\"" + "a".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        tooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    /** Not by REST Assured, which prints every request it may have to report and needs gigabytes for this one. */
    private void tooLarge(BodyPublisher body) throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(root + CASES.substring(1)))
                    .header("Authorization", TestDatabase.BEARER)
                    .header("Content-Type", JSON)
                    .POST(body)
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("/problems/body-too-large");
        }
    }

    @Test
    void an_address_that_is_too_long_is_414() {
        problem(desk().get(CASES + "?q=" + "a".repeat(9_000)), 414, "uri-too-long");
    }

    @Test
    void headers_that_are_too_large_are_431() {
        problem(desk().header("X-Large", "a".repeat(17_000)).get(CASES), 431, "headers-too-large");
    }

    @Test
    void the_request_id_is_echoed() {
        desk().header("X-Request-Id", "mine-1").get("/nowhere").then()
                .header("X-Request-Id", equalTo("mine-1"))
                .body("requestId", equalTo("mine-1"));
    }

    @Test
    void a_request_id_that_is_no_id_is_replaced() {
        desk().header("X-Request-Id", "a b").get("/health/live").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", TestDatabase.BEARER);
    }

    private static Response post(String body) {
        return desk().contentType(JSON).body(body).post(CASES);
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern("[!-~]{1,128}"))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("requestId", equalTo(response.header("X-Request-Id")))
                .body("instance", matchesPattern("/.*"));
    }
}
