package org.docket.owasp;

import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OWASP API5:2023. Somebody who calls what their role does not open; the whole table is held by the test of permissions. */
@QuarkusTest
class Api05BrokenFunctionLevelAuthorizationTest {

    @Test
    void a_checker_cannot_make_themselves_an_admin() {
        String checker = keyOf("CHECKER");
        String me = with(checker).get("/v1/me").path("id");
        with(checker).contentType("application/merge-patch+json").body(Map.of("roles", List.of("ADMIN"))).patch("/v1/people/" + me).then()
                .statusCode(403).body("scope", equalTo("admin"));
        with(checker).contentType("application/json").body(Map.of("ownerId", me, "scopes", List.of("admin"))).post("/v1/keys").then().statusCode(422);
        with(checker).contentType("application/json").body(Map.of("ownerId", person("ADMIN"), "scopes", List.of("admin"))).post("/v1/keys").then().statusCode(422);
    }

    @Test
    void another_method_in_a_header_is_not_taken() {
        String checker = keyOf("CHECKER");
        for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            with(checker).header(header, "GET").contentType("application/json").body("{}").post("/v1/people").then().statusCode(403);
        }
    }

    @Test
    void another_spelling_of_the_address_leads_to_the_same_gate() {
        String checker = keyOf("CHECKER");
        for (String path : List.of("/v1/people", "/v1//people", "/v1/people/", "/v1/./people", "/v1/x/../people", "/%76%31/people")) {
            int status = with(checker).urlEncodingEnabled(false).get(path).statusCode();
            org.assertj.core.api.Assertions.assertThat(status).as(path).isIn(403, 404);
        }
    }
}
