package org.docket.owasp;

import static org.docket.access.TestPeople.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API4:2023. Somebody who asks for more than anybody needs; how often they may ask has tests of its own. */
@QuarkusTest
class Api04UnrestrictedResourceConsumptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/events", "/v1/sources", "/v1/queue", "/v1/proposals", "/v1/people", "/v1/partners", "/v1/keys", "/v1/corrections"})
    void no_list_is_longer_than_200(String list) {
        admin().get(list + "?limit=201").then().statusCode(400).body("errors[0].pointer", equalTo("/query/limit"));
        admin().get(list).then().statusCode(200).body("items.size()", lessThanOrEqualTo(20));
    }

    @Test
    void a_body_has_an_end() {
        admin().contentType("application/json").body("\"" + "x".repeat(1_048_577) + "\"").post("/v1/cases").then().statusCode(413);
    }

    @Test
    void nested_input_has_a_bottom() {
        String patch = "{\"claim\":".repeat(40) + "1" + "}".repeat(40);
        admin().contentType("application/merge-patch+json").header("If-Match", "*").body(patch).patch("/v1/cases/01a20d94-9dd8-7423-93d5-3629db2a1585")
                .then().statusCode(400);
    }

    @Test
    void a_field_has_a_longest_text() {
        admin().contentType("application/json").body(Map.of("claim", Map.of("text", "x".repeat(4001), "language", "en"))).post("/v1/cases")
                .then().statusCode(422).body("errors[0].code", equalTo("wrong-length"));
    }
}
