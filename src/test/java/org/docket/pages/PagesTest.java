package org.docket.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.docket.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_page(ProblemType type) {
        given().get(type.uri()).then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString(type.slug()));
    }

    @Test
    void an_unknown_problem_has_none() {
        given().get("/problems/unheard-of").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_root_leads_to_the_documentation() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", endsWith("/docs"));
    }
}
