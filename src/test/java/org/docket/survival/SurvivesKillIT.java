package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.docket.packaged.Postmaster;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** The packaged program, killed in the middle of its work. */
class SurvivesKillIT {

    private static final int CLIENTS = 4;
    private static final int WRITES_A_CLIENT = 10;
    private static final long WRITING_MILLIS = 1_500;
    /** Until there is enough to lose, where the machine has much else to do. */
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    @Test
    void every_acknowledged_write_survives_on_h2_and_the_log_adds_up() throws Exception {
        try (Program program = Program.onH2()) {
            survives(program, 5);
        }
    }

    @Test
    void every_acknowledged_write_survives_on_postgresql_and_the_log_adds_up() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start);
                Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres"))) {
            survives(program, 3);
        }
    }

    @Test
    void every_acknowledged_write_survives_the_death_of_the_postmaster_and_the_program_goes_on() throws Exception {
        try (var postgres = Postmaster.started();
                Program program = Program.onPostgres(postgres.url())) {
            Wire desk = program.start();
            var all = new ArrayList<Acknowledged>();
            for (int round = 0; round < 3; round++) {
                all.addAll(writtenUntil(postgres::kill, SurvivesKillIT::wasToldThatTheDatabaseIsAway, desk));
                postgres.start();
                await().atMost(SLOWEST).until(() -> desk.status("/health/ready") == 200);
                areFound(desk, all);
                assertThat(program.exitCode("verify-log")).as("round %d, see %s", round, program.log()).isZero();
            }
        }
    }

    @Test
    void a_folder_has_one_program_at_a_time() throws Exception {
        try (Program program = Program.onH2()) {
            program.start();
            int second = program.exitCode();
            boolean ended = program.stop();
            assertThat(second).isEqualTo(1);
            assertThat(ended).isTrue();
        }
    }

    private static void survives(Program program, int rounds) throws Exception {
        var all = new ArrayList<Acknowledged>();
        Collection<Acknowledged> last = List.of();
        for (int round = 0; round < rounds; round++) {
            Wire desk = program.start();
            areFound(desk, last);
            last = writtenUntil(program::kill, Future::get, desk);
            all.addAll(last);
            assertThat(program.exitCode("verify-log")).as("round %d, see %s", round, program.log()).isZero();
        }
        areFound(program.start(), all);
        assertThat(program.stop()).isTrue();
    }

    private interface Death {

        void comes() throws IOException, InterruptedException;
    }

    private interface End {

        void of(Future<Void> client) throws Exception;
    }

    /** @param end what has become of each client then */
    private static Collection<Acknowledged> writtenUntil(Death death, End end, Wire desk) throws Exception {
        Queue<Acknowledged> told = new ConcurrentLinkedQueue<>();
        var parties = Writer.Parties.added(desk);
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                writing.add(clients.submit(new Writer(desk, parties, told)));
            }
            Thread.sleep(WRITING_MILLIS);
            await().atMost(SLOWEST).until(() -> written(told) > CLIENTS * WRITES_A_CLIENT);
            death.comes();
        }
        for (Future<Void> client : writing) {
            end.of(client);
        }
        return told;
    }

    private static void wasToldThatTheDatabaseIsAway(Future<Void> client) {
        assertThatThrownBy(client::get).isInstanceOf(ExecutionException.class).cause().hasMessageContaining("answered 503");
    }

    private static int written(Collection<Acknowledged> told) {
        return told.stream().mapToInt(file -> file.writes().size()).sum();
    }

    /** Every case as far as it was acknowledged, and at most the one write more that was under way. */
    private static void areFound(Wire desk, Collection<Acknowledged> told) throws IOException, InterruptedException {
        for (Acknowledged file : told) {
            Stored stored = Stored.read(desk, file.caseId());
            assertThat(stored.writes()).as(file.caseId()).startsWith(file.writes().toArray(String[]::new))
                    .hasSizeBetween(file.writes().size(), file.writes().size() + 1);
            isWhole(stored);
        }
    }

    /** The rows and the events of one case tell the same, whichever write was the last. */
    private static void isWhole(Stored stored) {
        assertThat(stored.versions()).isEqualTo(LongStream.rangeClosed(1, stored.version()).boxed().toList());
        assertThat(stored.versions()).containsAll(stored.turned());
        assertThat(stored.status()).isEqualTo(stored.statusTold());
        assertThat(stored.items()).isEqualTo(stored.itemsTold());
        assertThat(stored.withdrawn()).isEqualTo(stored.withdrawnTold());
    }
}
