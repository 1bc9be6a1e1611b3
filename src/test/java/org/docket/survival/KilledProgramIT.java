package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Postmaster;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/**
 * The packaged program, killed in the middle of everything that it does: {@link KillWorkload} has one implementation for each feature. This is the
 * short form; {@code make kill} kills as often as it is told to, verifies the log after each kill and the index after every second.
 */
class KilledProgramIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void everything_acknowledged_survives_kills_on_h2() throws Exception {
        var search = new SearchWorkload();
        var matches = new MatchWorkload();
        try (var killed = KilledProgram.start(Program.onH2(), new ExaminationWorkload(), matches, new FollowWorkload(), new CaseWorkload(), new FileWorkload(),
                new UploadWorkload(), new CaptureWorkload(), new ImportWorkload(), new WebhookWorkload(), search)) {
            killed.kill(Kills.ON_H2 - Kills.BEFORE_EACH_COMPARISON * Kills.COMPARISONS);
            for (int comparison = 0; comparison < Kills.COMPARISONS; comparison++) {
                search.compareWithNewIndex(killed);
                killed.kill(Kills.BEFORE_EACH_COMPARISON);
            }
            killed.verify();
            search.compareWithNewIndex(killed);
            matches.verify(killed.program(), killed.desk());
            killed.stopAndVerifyData();
        }
    }

    @Test
    void everything_acknowledged_survives_kills_on_postgresql() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start);
                var killed = KilledProgram.start(Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).withoutModel(), new CaseWorkload(),
                        new FileWorkload(), new WebhookWorkload())) {
            killed.kill(Kills.ON_POSTGRESQL);
            killed.verify();
            killed.stopAndVerifyData();
        }
    }

    @Test
    void every_acknowledged_write_survives_the_death_of_the_postmaster_and_the_program_goes_on() throws Exception {
        try (var postgres = Postmaster.started(); Program program = Program.onPostgres(postgres.url()).withoutModel()) {
            Wire desk = program.start();
            var cases = new CaseWorkload();
            for (int round = 0; round < Kills.OF_THE_POSTMASTER; round++) {
                writeUntilTheDatabaseIsAway(postgres, cases, desk);
                postgres.start();
                await().atMost(PATIENCE).until(() -> desk.status("/health/ready") == 200);
                cases.checkRestarted(program, desk);
                assertThat(program.exitCode("verify-log")).as("round %d, see %s", round, program.log()).isZero();
            }
            cases.verify(program, desk);
        }
    }

    /** Each client gets 503 then. */
    private static void writeUntilTheDatabaseIsAway(Postmaster postgres, CaseWorkload cases, Wire desk) throws IOException, InterruptedException {
        var writing = new ArrayList<Future<Void>>();
        List<Callable<Void>> writers = cases.writers(desk, () -> { });
        try (var clients = Executors.newFixedThreadPool(writers.size())) {
            writers.forEach(writer -> writing.add(clients.submit(writer)));
            await().atMost(PATIENCE).until(cases::isWorthKilling);
            postgres.kill();
        }
        for (Future<Void> client : writing) {
            assertThatThrownBy(client::get).isInstanceOf(ExecutionException.class).cause().hasMessageContaining("answered 503");
        }
    }
}
