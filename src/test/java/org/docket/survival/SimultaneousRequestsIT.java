package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Program;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** Eight clients that send the same request at the same moment, kind after kind. The long form, two minutes on each database, runs with {@code make proof}. */
class SimultaneousRequestsIT {

    private static final int CLIENTS = 8;
    private static final Duration LASTING = Boolean.getBoolean("docket.proof") ? Duration.ofMinutes(2) : Duration.ofSeconds(5);

    @Test
    void none_is_answered_500_and_the_log_has_no_error_on_h2() throws Exception {
        try (Program program = Program.onH2()) {
            hold(program);
        }
    }

    @Test
    void none_is_answered_500_and_the_log_has_no_error_on_postgresql() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres"))) {
            hold(program);
        }
    }

    private static void hold(Program of) throws Exception {
        Program program = of.withoutModel().with(Map.of("DOCKET_LIMITS_KEY", "1000000", "DOCKET_SUBMISSIONS_OPEN", "true", "DOCKET_OUTSIDE_LOOPBACK", "true",
                "DOCKET_WEBHOOKS_MOST", "100000"));
        program.start();
        var statuses = new TreeMap<Integer, Integer>();
        try (var requests = new SimultaneousRequests(program.port(), Program.KEY); var clients = Executors.newFixedThreadPool(CLIENTS)) {
            long end = System.nanoTime() + LASTING.toNanos();
            for (int round = 0; System.nanoTime() < end || round < requests.kinds(); round++) {
                SimultaneousRequests.Sending sending = requests.next(round);
                var answers = new ArrayList<Integer>();
                for (Future<Integer> status : clients.invokeAll(Collections.nCopies(CLIENTS, sending.together(new CyclicBarrier(CLIENTS))))) {
                    answers.add(status.get());
                }
                answers.forEach(status -> statuses.merge(status, 1, Integer::sum));
                assertThat(answers).as(sending.kind()).matches(all -> all.stream().anyMatch(status -> status < 300) == sending.done());
            }
        }
        System.out.printf("requests of %d clients at the same moment, by status: %s%n", CLIENTS, statuses);
        assertThat(statuses.keySet()).as("see %s", program.log()).allMatch(status -> status < 500 || status == 503).contains(200, 201, 409, 412, 422);
        assertThat(Files.readString(program.log()).lines().filter(line -> line.contains(" ERROR "))).isEmpty();
        assertThat(program.stop()).isTrue();
        assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
    }
}
