package org.docket.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API3:2023. Somebody who writes, or reads, a field that is not theirs. */
@QuarkusTest
class Api03BrokenObjectPropertyLevelAuthorizationTest {

    private static String opened() {
        return admin().contentType("application/json").body(Map.of("claim", Map.of("text", "Written.", "language", "en"), "note", "ours")).post("/v1/cases").path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"CORROBORATED\"}", "{\"standing\":\"HOLDS\"}", "{\"visibility\":\"PUBLIC\"}", "{\"version\":1}",
            "{\"publishedAt\":\"2020-01-01T00:00:00Z\"}", "{\"claim\":{\"status\":\"DENIED\"}}"})
    void a_status_is_earned_not_written(String patch) {
        String id = opened();
        with(keyOf("CHECKER")).contentType("application/merge-patch+json").header("If-Match", "*").body(patch).patch("/v1/cases/" + id)
                .then().statusCode(422).body("errors[0].code", equalTo("unknown-field"));
        admin().get("/v1/cases/" + id).then().body("status", equalTo("ALLEGED")).body("visibility", equalTo("PRIVATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordHash", "identity", "id", "version", "emailKey"})
    void an_entry_of_a_person_has_no_other_fields(String field) {
        admin().contentType("application/merge-patch+json").body(Map.of(field, "x")).patch("/v1/people/" + person("CHECKER")).then().statusCode(422);
    }

    @Test
    void the_desks_own_fields_are_not_shown_outside() {
        String id = opened();
        admin().contentType("application/json").header("If-Match", "*").body(Map.of("summary", "Out.")).post("/v1/cases/" + id + "/publication");
        String seen = with(key(partner(), "cases:read")).get("/v1/cases/" + id).then().statusCode(200).extract().asString();
        assertThat(seen).doesNotContain("\"note\"", "ours", "assigneeId");
    }
}
