package org.docket.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.terminal.Typed.Ended;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** Backups of the packaged program while it works, and what becomes of them on both databases. */
class BackupsIT {

    private static final int CLIENTS = 3;
    private static final int ENOUGH = 40;

    @Test
    void a_backup_is_one_moment_of_a_desk_that_works_on_and_comes_back_on_either_database() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Program first = Program.onH2().with(Map.of("DOCKET_DEMO", "true"));
                Program second = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")); Program third = Program.onH2()) {
            Wire desk = first.start();
            String verdict = desk.get("/v1/verdicts").at("/items/0/id").asText();
            Typed there = Typed.beside(first);
            Path file = there.folder().resolve("desk.zip");
            Ended taken = takenWhileWriting(desk, there, file);
            assertThat(taken.code()).as(taken.err()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(first.exitCode("restore", file.toString())).as("beside a server").isEqualTo(1);
            JsonNode shown = desk.get("/v1/verdicts/" + verdict);
            first.stop();

            assertThat(second.exitCode("restore", file.toString())).as("see %s", second.log()).isZero();
            List<String> brought = log(postgres.getJdbcUrl("postgres", "postgres"));
            assertThat(brought).isEqualTo(log(file(first)).subList(0, brought.size())).hasSize(position(taken));
            Wire again = second.start();
            assertThat(again.get("/v1/verdicts/" + verdict)).isEqualTo(shown);
            long highest = highest(again);
            assertThat(again.post("/v1/cases", claim(0)).path("number").asLong()).as("numbers go on").isEqualTo(highest + 1);
            assertThat(second.exitCode("restore", file.toString())).as("where there is a desk").isEqualTo(1);
            Path back = there.folder().resolve("back.zip");
            assertThat(Typed.beside(second).run("backup", "-o", back.toString()).code()).isZero();
            second.stop();
            assertThat(second.exitCode("verify-log")).as("see %s", second.log()).isZero();

            assertThat(third.exitCode("restore", back.toString())).as("see %s", third.log()).isZero();
            assertThat(log(file(third)).subList(0, brought.size())).isEqualTo(brought);
            assertThat(third.exitCode("verify-log")).as("see %s", third.log()).isZero();
            assertThat(third.exitCode("verify-files")).as("see %s", third.log()).isZero();
        }
    }

    @Test
    void an_embedded_database_moves_to_postgresql_with_one_command() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Program first = Program.onH2().with(Map.of("DOCKET_DEMO", "true"))) {
            first.start();
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Program second = Program.onPostgres(url).with(Map.of("DOCKET_DATA_DIR", first.folder().toString()));
            assertThat(second.exitCode("move-database")).as("while the server works").isEqualTo(1);
            first.stop();
            assertThat(second.exitCode("move-database")).as("see %s", second.log()).isZero();
            assertThat(log(url)).isEqualTo(log(file(first))).isNotEmpty();
            assertThat(second.exitCode("verify-log")).as("see %s", second.log()).isZero();
            assertThat(second.exitCode("move-database")).as("a second time").isEqualTo(1);
        }
    }

    /** The exit code of a backup that began when much was written, and ended while that went on. */
    private static Ended takenWhileWriting(Wire desk, Typed there, Path file) throws Exception {
        var on = new AtomicBoolean(true);
        var written = new AtomicInteger();
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                writing.add(clients.submit(() -> {
                    while (on.get()) {
                        write(desk, written.incrementAndGet());
                    }
                    return null;
                }));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> written.get() > ENOUGH);
            int before = written.get();
            Ended taken = there.run("backup", "-o", file.toString());
            await().atMost(Duration.ofMinutes(1)).until(() -> written.get() > before + CLIENTS);
            on.set(false);
            for (Future<Void> client : writing) {
                client.get();
            }
            return taken;
        } finally {
            on.set(false);
        }
    }

    private static void write(Wire desk, int i) throws Exception {
        String source = desk.post("/v1/sources", Map.of("name", "Herald " + i, "kind", "MEDIA", "reliability", "B")).path("id").asText();
        String id = desk.post("/v1/cases", claim(i)).path("id").asText();
        desk.post("/v1/cases/" + id + "/evidence", Map.of("kind", "DOCUMENT", "stance", "REFUTES", "sourceId", source, "quote", "It did not \ud83d\udef0\n."));
    }

    private static Map<String, ?> claim(int i) {
        return Map.of("claim", Map.of("text", "It happened " + i + " times.", "language", "en"), "topics", List.of("a", "b"));
    }

    private static long highest(Wire desk) throws Exception {
        return desk.get("/v1/cases?limit=200").path("items").valueStream().mapToLong(found -> found.path("number").asLong()).max().orElseThrow();
    }

    private static int position(Ended taken) {
        return Integer.parseInt(taken.err().replaceAll("(?s).*as of position (\\d+) in .*", "$1"));
    }

    private static String file(Program program) {
        return "jdbc:h2:file:" + program.folder().resolve("docket") + ";IFEXISTS=TRUE";
    }

    /** Each position, with the ticket and the hash of its event. */
    private static List<String> log(String url) throws Exception {
        var log = new ArrayList<String>();
        try (Connection database = DriverManager.getConnection(url); var statement = database.createStatement(); var rows = statement.executeQuery(
                "select p.position, e.ticket, e.hash from positions p join events e on e.ticket = p.ticket order by p.position")) {
            while (rows.next()) {
                log.add(rows.getLong(1) + " " + rows.getLong(2) + " " + rows.getString(3));
            }
        }
        return log;
    }
}
