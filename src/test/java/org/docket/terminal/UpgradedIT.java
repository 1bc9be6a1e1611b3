package org.docket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** A desk that an earlier version left, opened by this one. */
class UpgradedIT {

    /** The demo desk of an earlier version, which had 27 changes of its tables behind it. */
    private static final String EARLIER = Path.of("src/test/resources/backup/version-27.zip").toAbsolutePath().toString();

    @Test
    void this_version_opens_the_database_of_an_earlier_one() throws Exception {
        try (Program program = Program.onH2()) {
            assertThat(program.exitCode("restore", EARLIER)).as("see %s", program.log()).isZero();
            Wire desk = program.start();
            String verdict = desk.get("/v1/verdicts").at("/items/0/id").asText();
            assertThat(desk.get("/v1/verdicts/" + verdict).path("status").asText()).isNotEmpty();
            assertThat(program.stop()).isTrue();
            assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        }
    }

    @Test
    void on_postgresql_too() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres"))) {
            assertThat(program.exitCode("restore", EARLIER)).as("see %s", program.log()).isZero();
            assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        }
    }
}
