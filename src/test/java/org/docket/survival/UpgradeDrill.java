package org.docket.survival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;

/** Has an earlier build fill both databases until it is killed, and opens them with this build, for {@code make upgrade-test}. */
public final class UpgradeDrill {

    private static final int CLIENTS = 4;
    private static final long WRITING_MILLIS = 5_000;
    private static final Map<String, String> DEMO = Map.of("DOCKET_DEMO", "true");

    private UpgradeDrill() {}

    /** @param arguments the checkout of the earlier version, built */
    public static void main(String... arguments) throws Exception {
        Path earlier = Path.of(arguments[0]);
        try (Program program = Program.onH2().with(DEMO)) {
            opens(program, earlier);
        }
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(DEMO)) {
            opens(program, earlier);
        }
    }

    private static void opens(Program program, Path earlier) throws Exception {
        var told = new ConcurrentLinkedQueue<Acknowledged>();
        try (Program before = program.of(earlier)) {
            Wire desk = before.start();
            fill(before, desk, told);
        }
        require(program.exitCode("verify-log") == 0, "the log does not add up", program);
        Wire desk = program.start();
        for (Acknowledged file : told) {
            require(Stored.read(desk, file.caseId()).writes().containsAll(file.writes()), "an acknowledged write is missing", program);
        }
        require(!desk.get("/v1/verdicts").path("items").isEmpty(), "no verdict is served", program);
        require(program.stop(), "the server does not end", program);
        System.out.printf("opened: %d cases of the earlier version, all writes found, see %s%n", told.size(), program.log());
    }

    private static void fill(Program before, Wire desk, ConcurrentLinkedQueue<Acknowledged> told) throws Exception {
        var parties = Writer.Parties.added(desk);
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                writing.add(clients.submit(new Writer(desk, parties, told)));
            }
            Thread.sleep(WRITING_MILLIS);
            before.kill();
        }
        for (Future<Void> client : writing) {
            client.get();
        }
        require(!told.isEmpty(), "nothing was written", before);
    }

    private static void require(boolean holds, String otherwise, Program program) {
        if (!holds) {
            throw new IllegalStateException(otherwise + ": see " + program.log());
        }
    }
}
