package org.docket.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.casework.SecondPersonNeeded;
import org.junit.jupiter.api.Test;

/** OWASP API6:2023. Somebody who drives the flow that matters most, publication, alone or by repetition. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class Api06UnrestrictedAccessToSensitiveBusinessFlowsTest {

    private static String opened() {
        return admin().contentType("application/json").body(Map.of("claim", Map.of("text", "Out?", "language", "en"))).post("/v1/cases").path("id");
    }

    @Test
    void nobody_publishes_alone_whatever_their_roles_or_number_of_keys() {
        keyOf("REVIEWER");
        String all = keyOf("CHECKER", "REVIEWER", "ADMIN");
        String id = opened();
        String proposal = with(all).contentType("application/json").header("If-Match", "*").body(Map.of("summary", "Mine."))
                .post("/v1/cases/" + id + "/publication").then().statusCode(202).extract().path("id");
        String secondKey = key(with(all).get("/v1/me").path("id"), "moves:review", "verdicts:publish");
        with(all).post("/v1/proposals/" + proposal + "/approval").then().statusCode(403);
        with(secondKey).post("/v1/proposals/" + proposal + "/approval").then().statusCode(403);
        admin().get("/v1/cases/" + id).then().body("visibility", equalTo("PRIVATE"));
    }

    @Test
    void proposing_again_and_again_piles_nothing_up() {
        keyOf("REVIEWER");
        String checker = keyOf("CHECKER");
        String id = opened();
        IntStream.range(0, 20).forEach(i -> with(checker).contentType("application/json").header("If-Match", "*").body(Map.of("summary", "Again."))
                .post("/v1/cases/" + id + "/publication"));
        assertThat(admin().get("/v1/proposals?caseId=" + id).<Integer>path("items.size()")).isEqualTo(1);
    }
}
