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
import java.sql.SQLException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A desk of the packaged program that moves to the other database: as an export, as a backup, and with one command. The tests are steps on one
 * desk, and one PostgreSQL has a database for each; the last step opens the desk of an earlier version.
 */
@TestMethodOrder(OrderAnnotation.class)
class DeskTransferIT {

    private static final int CLIENTS = 3;
    private static final int ENOUGH = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The demo desk of an earlier version, which had 27 changes of its tables behind it. */
    private static final String EARLIER = Path.of("src/test/resources/backup/version-27.zip").toAbsolutePath().toString();

    private static EmbeddedPostgres postgres;
    private static String moved;
    private static Program first;
    private static Wire desk;
    private static Typed there;

    @BeforeAll
    static void start() throws Exception {
        postgres = StartTime.measure(EmbeddedPostgres::start);
        moved = database("moved");
        first = Program.onH2().with(Map.of("DOCKET_DEMO", "true"));
        desk = first.start();
        there = Typed.beside(first);
    }

    @AfterAll
    static void stop() throws Exception {
        if (first != null) {
            first.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @Order(1)
    void the_same_lines_come_out_of_the_desk_that_they_were_brought_to() throws Exception {
        try (Program second = Program.onPostgres(database("exported")).withoutModel().with(Map.of("DOCKET_DESK_SECOND_PERSON", "true"))) {
            new VariedDesk(desk).fill(there);
            Path taken = there.folder().resolve("first.ndjson");
            assertThat(there.run("export", "--of", "desk", "-o", taken.toString()).code()).isZero();
            Wire other = second.start();
            Typed here = Typed.beside(second);
            Ended brought = here.run("import", taken.toString());
            assertThat(brought.code()).as(brought.out() + brought.err()).isEqualTo(1);
            assertThat(brought.out()).contains("approval of a second person is missing");
            approve(other);
            Path again = here.folder().resolve("second.ndjson");
            assertThat(here.run("export", "--of", "desk", "-o", again.toString()).code()).isZero();
            assertThat(Files.readAllLines(again)).containsExactlyInAnyOrderElementsOf(Files.readAllLines(taken));
            assertThat(again).hasSize(Files.size(taken));
            assertThat(Files.readString(again)).contains("\"unclearedReviews\":[{");
            assertThat(Files.readString(again)).contains(VariedDesk.ODD.replace("\\", "\\\\").replace("\"", "\\\""));
            second.stop();
            assertThat(second.exitCode("verify-log")).isZero();
        }
    }

    /** The second person of the desk approves its last import. Cases that need that come after the others. */
    private static void approve(Wire desk) throws Exception {
        String reviewer = desk.post("/v1/people", Map.of("name", "Reviewer", "email", "reviewer@desk.example", "roles", List.of("REVIEWER"))).path("id").asText();
        String path = "/v1/imports/" + desk.get("/v1/imports").at("/items/0/id").asText();
        desk.as(desk.ownKey(reviewer, "moves:review")).propose(path + "/approval", Map.of());
        await().atMost(PATIENCE).until(() -> desk.get(path).path("state").asText().equals("DONE"));
        assertThat(desk.get(path).path("refusals").asInt()).isZero();
    }

    /** The verified log of the third program is that of the second, whose backup it restored. */
    @Test
    @Order(2)
    void a_backup_is_one_moment_of_a_desk_that_works_on_and_comes_back_on_either_database() throws Exception {
        String url = database("restored");
        try (Program second = Program.onPostgres(url); Program third = Program.onH2().withoutModel()) {
            String verdict = desk.get("/v1/verdicts").at("/items/0/id").asText();
            Path file = there.folder().resolve("desk.zip");
            Ended taken = takenWhileWriting(file);
            assertThat(taken.code()).as(taken.err()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(first.exitCode("restore", file.toString())).as("beside a server").isEqualTo(1);
            assertThat(moving().exitCode("move-database")).as("while the server works").isEqualTo(1);
            JsonNode shown = desk.get("/v1/verdicts/" + verdict);
            first.stop();

            assertThat(second.exitCode("restore", file.toString())).as("see %s", second.log()).isZero();
            List<String> brought = log(url);
            assertThat(brought).isEqualTo(log(file(first)).subList(0, brought.size())).hasSize(position(taken));
            Wire again = second.start();
            assertThat(again.get("/v1/verdicts/" + verdict)).isEqualTo(shown);
            long highest = highest(again);
            assertThat(again.post("/v1/cases", claim(0)).path("number").asLong()).as("numbers go on").isEqualTo(highest + 1);
            assertThat(second.exitCode("restore", file.toString())).as("where there is a desk").isEqualTo(1);
            Path back = there.folder().resolve("back.zip");
            assertThat(Typed.beside(second).run("backup", "-o", back.toString()).code()).isZero();
            second.stop();

            assertThat(third.exitCode("restore", back.toString())).as("see %s", third.log()).isZero();
            assertThat(log(file(third)).subList(0, brought.size())).isEqualTo(brought);
            assertThat(third.exitCode("verify-log")).as("see %s", third.log()).isZero();
            assertThat(third.exitCode("verify-files")).as("see %s", third.log()).isZero();
        }
    }

    @Test
    @Order(3)
    void an_embedded_database_moves_to_postgresql_with_one_command() throws Exception {
        Program second = moving();
        assertThat(second.exitCode("move-database")).as("see %s", second.log()).isZero();
        assertThat(log(moved)).isEqualTo(log(file(first))).isNotEmpty();
        assertThat(second.exitCode("verify-log")).as("see %s", second.log()).isZero();
        assertThat(second.exitCode("move-database")).as("a second time").isEqualTo(1);
    }

    @Test
    @Order(4)
    void this_version_opens_the_database_of_an_earlier_one() throws Exception {
        try (Program program = Program.onH2().withoutModel()) {
            assertThat(program.exitCode("restore", EARLIER)).as("see %s", program.log()).isZero();
            Wire opened = program.start();
            String verdict = opened.get("/v1/verdicts").at("/items/0/id").asText();
            assertThat(opened.get("/v1/verdicts/" + verdict).path("status").asText()).isNotEmpty();
            assertThat(program.stop()).isTrue();
            assertThat(program.exitCode("rejudge", "--dry-run")).as("see %s", program.log()).isZero();
            assertThat(Files.readString(program.log())).contains(" cases judged, ", "Dry run: nothing was stored.");
            assertThat(program.exitCode("rejudge")).as("see %s", program.log()).isZero();
            assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        }
    }

    @Test
    @Order(5)
    void on_postgresql_too() throws Exception {
        try (Program program = Program.onPostgres(database("earlier"))) {
            assertThat(program.exitCode("restore", EARLIER)).as("see %s", program.log()).isZero();
            assertThat(program.exitCode("rejudge")).as("see %s", program.log()).isZero();
            assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        }
    }

    /** The address of a new database. */
    private static String database(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    /** The program for PostgreSQL over the folder of the first one. */
    private static Program moving() throws Exception {
        return Program.onPostgres(moved).with(Map.of("DOCKET_DATA_DIR", first.folder().toString()));
    }

    /** A backup that began when much was written, and ended while that continued. */
    private static Ended takenWhileWriting(Path file) throws Exception {
        var on = new AtomicBoolean(true);
        var written = new AtomicInteger();
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                writing.add(clients.submit(() -> {
                    while (on.get()) {
                        write(written.incrementAndGet());
                    }
                    return null;
                }));
            }
            await().atMost(PATIENCE).until(() -> written.get() > ENOUGH);
            int before = written.get();
            Ended taken = there.run("backup", "-o", file.toString());
            await().atMost(PATIENCE).until(() -> written.get() > before + CLIENTS);
            on.set(false);
            for (Future<Void> client : writing) {
                client.get();
            }
            return taken;
        } finally {
            on.set(false);
        }
    }

    private static void write(int i) throws Exception {
        String source = desk.post("/v1/sources", Map.of("name", "Herald " + i, "kind", "MEDIA", "reliability", "B")).path("id").asText();
        String id = desk.post("/v1/cases", claim(i)).path("id").asText();
        desk.post("/v1/cases/" + id + "/evidence", Map.of("kind", "DOCUMENT", "stance", "REFUTES", "sourceId", source, "quote", "It did not \ud83d\udef0\n."));
    }

    private static Map<String, ?> claim(int i) {
        return Map.of("claim", Map.of("text", "It happened " + i + " times.", "language", "en"), "topics", List.of("a", "b"));
    }

    private static long highest(Wire wire) throws Exception {
        return wire.all("/v1/cases").stream().mapToLong(found -> found.path("number").asLong()).max().orElseThrow();
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
