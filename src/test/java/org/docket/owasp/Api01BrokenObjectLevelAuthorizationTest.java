package org.docket.owasp;

import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API1:2023. Somebody who knows the id of what is not theirs. */
@QuarkusTest
class Api01BrokenObjectLevelAuthorizationTest {

    private static String unpublished() {
        return admin().contentType("application/json").body(Map.of("claim", Map.of("text", "Not out yet.", "language", "en"))).post("/v1/cases").path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/evidence", "/evidence/01a20d94-9dd8-7423-93d5-3629db2a1585"})
    void a_partner_who_knows_the_id_of_an_unpublished_case_finds_nothing(String below) {
        with(key(partner(), "cases:read")).get("/v1/cases/" + unpublished() + below).then().statusCode(404);
    }

    @Test
    void the_public_who_knows_the_id_of_an_unpublished_case_finds_nothing() {
        io.restassured.RestAssured.given().get("/v1/verdicts/" + unpublished()).then().statusCode(404);
    }

    @Test
    void a_filter_does_not_widen_what_a_partner_lists() {
        unpublished();
        with(key(partner(), "cases:read")).get("/v1/cases?visibility=PRIVATE&q=out").then().statusCode(200).body("items.size()", equalTo(0));
        with(key(partner(), "cases:read")).get("/v1/cases?limit=200").then().body("items.visibility", everyItem(equalTo("PUBLIC")));
    }

    @Test
    void a_key_of_somebody_else_can_be_neither_read_nor_revoked() {
        String other = with(keyOf("REVIEWER")).get("/v1/me").path("keyId");
        String mine = keyOf("CHECKER");
        with(mine).get("/v1/keys/" + other).then().statusCode(404);
        with(mine).delete("/v1/keys/" + other).then().statusCode(404);
        admin().get("/v1/keys/" + other).then().statusCode(200).body("revokedAt", equalTo(null));
    }
}
