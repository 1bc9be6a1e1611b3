package org.docket.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllowedMethodsTest {

    @Test
    void a_405_lists_the_methods_that_the_address_takes() {
        String someId = "00000000-0000-7000-8000-000000000000";
        given().header("Authorization", TestDatabase.BEARER).delete("/v1/cases").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        given().header("Authorization", TestDatabase.BEARER).delete("/v1/cases/" + someId).then().statusCode(405)
                .header("Allow", "GET, HEAD, PATCH");
        given().header("Authorization", TestDatabase.BEARER).get("/v1/cases/" + someId + "/moves").then().statusCode(405)
                .header("Allow", "POST");
    }
}
