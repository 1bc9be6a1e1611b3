package org.docket.survival;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.docket.packaged.Postmaster;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** While its database is away, the program says so, and goes on showing what is public. */
class DatabaseAwayIT {

    @Test
    void what_needs_the_database_is_told_to_come_again_and_what_is_public_is_read() throws Exception {
        try (var postgres = Postmaster.started();
                Program program = Program.onPostgres(postgres.url()).with(Map.of("DOCKET_DESK_SECOND_PERSON", "false"))) {
            Wire desk = program.start();
            String id = desk.post("/v1/cases", Map.of("claim", Map.of("text", "It is said.", "language", "en"))).path("id").asText();
            desk.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "Nobody knows yet."));
            postgres.kill();
            await().atMost(Duration.ofSeconds(30)).until(() -> desk.status("/health/ready") == 503);
            isAway(asker(program).get("/v1/cases/" + id));
            isAway(asker(program).contentType("application/json").body(Map.of("claim", Map.of("text", "It is said now.", "language", "en"))).post("/v1/cases"));
            isAway(asker(program).contentType("application/json").body(Map.of("text", "Is it so?", "language", "en")).post("/v1/submissions"));
            assertThat(asker(program).get("/v1/verdicts/" + id).statusCode()).isEqualTo(200);
        }
    }

    private static RequestSpecification asker(Program program) {
        return given().baseUri("http://localhost:" + program.port()).header("Authorization", "Bearer " + Program.KEY);
    }

    private static void isAway(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/database-away");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
