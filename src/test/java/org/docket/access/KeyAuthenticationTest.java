package org.docket.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyAuthenticationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/sources", "/v1/events", "/v1/queue", "/v1/nowhere", "/v1//cases", "/%76%31/cases", "//v1/cases"})
    void the_desk_needs_a_key(String path) {
        given().urlEncodingEnabled(false).get(path).then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1;a=b/cases", "/v1/cases;a=b", "/;a/v1/cases"})
    void a_matrix_parameter_opens_nothing(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YTpi", "Bearer " + TestDatabase.ADMIN_KEY + "x"})
    void another_key_is_refused(String header) {
        given().header("Authorization", header).get("/v1/cases").then()
                .statusCode(401)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void the_key_opens_the_desk_and_nothing_is_cached() {
        given().header("Authorization", TestDatabase.BEARER).get("/v1/cases").then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/workflow", "/v1/workflow.svg", "/health/live", "/openapi", "/problems/not-found"})
    void the_public_needs_no_key(String path) {
        given().get(path).then().statusCode(200);
    }
}
