package org.docket.owasp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.runtime.util.HashUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/** OWASP API2:2023. Somebody who pretends to be somebody else. */
@QuarkusTest
class Api02BrokenAuthenticationTest {

    private static String unsigned() {
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"sub\":\"admin\",\"roles\":[\"ADMIN\"]}".getBytes());
        return header + '.' + claims + '.';
    }

    @Test
    void what_is_nearly_a_key_opens_nothing_and_every_refusal_is_the_same() {
        String key = keyOf("ADMIN");
        List<Response> refused = Stream.of(HashUtil.sha256(key), key.toUpperCase(), key.substring(0, key.length() - 1), key + "0", unsigned(),
                        "docket_", TestDatabase.ADMIN_KEY + " ", "' or '1'='1", "null")
                .map(guess -> given().header("Authorization", "Bearer " + guess.strip().concat(guess.endsWith(" ") ? "x" : "")).get("/v1/cases"))
                .toList();
        assertThat(refused).allSatisfy(answer -> answer.then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer")));
        assertThat(refused.stream().map(answer -> answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "")).distinct()).hasSize(1);
    }

    @Test
    void a_key_in_the_address_is_no_key() {
        String key = keyOf("ADMIN");
        given().get("/v1/cases?access_token=" + key).then().statusCode(401);
        given().cookie("Authorization", "Bearer " + key).get("/v1/cases").then().statusCode(401);
    }

    @Test
    void an_identity_that_a_client_claims_in_a_header_is_nobodys() {
        for (String header : List.of("X-Forwarded-User", "Remote-User", "Docket-Actor", "X-Remote-User")) {
            given().header(header, "admin").get("/v1/cases").then().statusCode(401);
        }
        String key = keyOf("CHECKER");
        String name = with(key).get("/v1/me").path("name");
        String id = with(key).header("Docket-Actor", "Somebody%20else").contentType("application/json")
                .body("{\"claim\":{\"text\":\"Whose?\",\"language\":\"en\"}}").post("/v1/cases").path("id");
        assertThat(admin().get("/v1/cases/" + id + "/history").<String>path("items[0].actor")).isEqualTo(name);
    }
}
