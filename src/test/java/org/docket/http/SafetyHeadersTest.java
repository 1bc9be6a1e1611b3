package org.docket.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SafetyHeadersTest {

    private static final String ELSEWHERE = "https://elsewhere.example";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/workflow", "/v1/cases", "/v1/nowhere", "/nowhere", "/health/live", "/feeds/corrections.atom", "/problems/not-found"})
    void a_browser_loads_and_frames_nothing(String path) {
        given().get(path).then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Strict-Transport-Security", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/workflow", "/v1/corrections", "/feeds/corrections.atom", "/v1/verdicts/01a20d94-9dd8-7423-93d5-3629db2a1585"})
    void a_page_of_another_site_may_read_what_is_public(String path) {
        Response answer = given().header("Origin", ELSEWHERE).get(path);
        answer.then().header("Access-Control-Allow-Origin", equalTo("*")).header("Access-Control-Allow-Credentials", equalTo(null))
                .header("Access-Control-Expose-Headers", containsString("ETag")).header("Cross-Origin-Resource-Policy", equalTo("cross-origin"));
        given().header("Origin", ELSEWHERE).header("Access-Control-Request-Method", "GET").options(path).then()
                .statusCode(204).header("Access-Control-Allow-Methods", containsString("GET")).header("Access-Control-Max-Age", equalTo("86400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/me", "/v1/people", "/v1/events", "/v1/verdictsx"})
    void and_nothing_else(String path) {
        Response answer = given().header("Authorization", TestDatabase.BEARER).header("Origin", ELSEWHERE).get(path);
        assertThat(answer.headers().asList()).noneMatch(header -> header.getName().startsWith("Access-Control"));
        answer.then().header("Cross-Origin-Resource-Policy", equalTo("same-origin"));
    }

    @Test
    void what_a_stranger_says_of_itself_as_a_proxy_is_not_believed() {
        given().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "evil.example").header("Forwarded", "for=192.0.2.1;proto=https;host=evil.example")
                .get("/feeds/corrections.atom").then().statusCode(200)
                .header("Strict-Transport-Security", equalTo(null))
                .body(org.hamcrest.Matchers.not(containsString("evil.example")));
    }

    @Test
    void the_page_of_the_contract_works_within_its_policy() {
        String page = given().get("/docs/").then().statusCode(200).header("Content-Security-Policy", containsString("script-src 'self'")).extract().asString();
        assertThat(page).doesNotContain("src=\"http", "href=\"http");
    }
}
