package org.docket.owasp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API8:2023. Somebody who looks for what was left open. */
@QuarkusTest
class Api08SecurityMisconfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/dev-ui", "/q/arc/beans", "/h2-console", "/.env", "/.git/config", "/application.properties", "/actuator/env", "/q/flyway"})
    void what_helps_developers_is_not_served(String path) {
        given().redirects().follow(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases/x", "/v1/cases?limit=x", "/v1/nowhere"})
    void an_error_shows_nothing_of_the_inside(String path) {
        Response answer = admin().get(path);
        assertThat(answer.asString()).doesNotContain("org.docket", "java.", "Exception", "at io.", "select ");
        answer.then().header("Server", equalTo(null)).header("X-Powered-By", equalTo(null));
    }

    @Test
    void what_is_behind_a_key_is_kept_by_no_cache_and_sets_no_cookie() {
        Response answer = admin().get("/v1/cases");
        answer.then().header("Cache-Control", equalTo("private, no-store")).header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void another_site_may_not_read_the_desk() {
        given().header("Origin", "https://elsewhere.example").header("Access-Control-Request-Method", "GET").options("/v1/cases")
                .then().header("Access-Control-Allow-Origin", equalTo(null));
        admin().header("Origin", "https://elsewhere.example").get("/v1/cases").then().header("Access-Control-Allow-Origin", equalTo(null));
    }

    @Test
    void trace_echoes_nothing() {
        assertThat(admin().request("TRACE", "/v1/cases").statusCode()).isIn(404, 405);
    }
}
