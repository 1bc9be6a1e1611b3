package org.docket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.SharedProgram;
import org.docket.packaged.Wire;
import org.docket.terminal.Typed.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands that people type beside a running program. That {@code follow} continues after a kill is tested with all kills. */
class CommandLineIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Program program;
    private static Wire wire;
    private static Typed typed;

    @BeforeAll
    static void start() throws Exception {
        program = SharedProgram.OF_ONE_PERSON.program();
        wire = SharedProgram.OF_ONE_PERSON.wire();
        typed = Typed.beside(program);
    }

    @Test
    void it_says_what_it_can_do() throws Exception {
        Ended help = typed.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("import", "export", "follow", "keys", "verify-log", "verify-files", "rejudge", "move-files", "verify-package")
                .doesNotContain("\u001b");
        assertThat(typed.run("--version").out()).startsWith("docket 0");
        assertThat(typed.run("follow", "--version").out()).startsWith("docket 0");
        assertThat(typed.run("generate-completion").out()).contains("_complete_docket");
    }

    @Test
    void what_is_not_understood_is_2_and_what_fails_is_1() throws Exception {
        assertThat(List.of(typed.run("nonsense").code(), typed.run("export", "--format", "xml").code(), typed.run("keys", "revoke", "no-id").code()))
                .containsOnly(2);
        Ended nobody = typed.run("export", "--server", "http://localhost:1");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).startsWith("docket: ").hasLineCount(1);
        assertThat(typed.with("DOCKET_KEY", "").run("export", "--of", "desk").code()).isEqualTo(1);
        assertThat(typed.with("DOCKET_DATA_DIR", program.folder().toString()).run("verify-log").code()).as("while the server has the data").isEqualTo(1);
        Ended reset = typed.with("DOCKET_DATA_DIR", program.folder().toString()).run("keys", "reset-admin");
        assertThat(reset.code()).as("while the server has the data").isEqualTo(1);
        assertThat(reset.err()).hasLineCount(1);
        assertThat(typed.with("DOCKET_DATA_DIR", typed.folder().resolve("nothing").toString()).run("keys", "reset-admin").code()).as("without a desk").isEqualTo(1);
        assertThat(typed.folder().resolve("nothing")).doesNotExist();
    }

    @Test
    void an_export_is_there_under_its_name_once_it_is_whole() throws Exception {
        String id = published("The crane was rusty.");
        Path file = Files.createDirectory(typed.folder().resolve("exports")).resolve("verdicts.ndjson");
        Ended saved = typed.with("DOCKET_KEY", "").run("export", "-o", file.toString());
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(Files.readString(file)).contains(id).endsWith("}\n");
        assertThat(typed.run("export", "--of", "desk", "--format", "csv").out()).startsWith("number,externalId,").contains("The crane was rusty.");
        HttpServer broken = breakingOff();
        Ended cut = typed.run("export", "-o", file.toString(), "--server", "http://localhost:" + broken.getAddress().getPort());
        broken.stop(0);
        assertThat(cut.code()).isEqualTo(1);
        assertThat(Files.readString(file)).contains(id);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void an_import_names_each_line_that_it_refused() throws Exception {
        Path file = Files.writeString(typed.folder().resolve("claims.ndjson"), """
                {"type":"case","externalId":"typed/1","claim":{"text":"The clock is late.","language":"en"}}
                {"type":"case","externalId":"typed/2","claim":{"language":"en"}}
                """);
        Ended brought = typed.run("import", file.toString());
        assertThat(brought.code()).as(brought.err()).isEqualTo(1);
        assertThat(brought.out()).contains("DONE", "refused  line 2  /claim/text").doesNotContain("\u001b");
        Ended again = typed.run("import", "--dry-run", "--json", file.toString());
        assertThat(read(again.out()).at("/claims/unchanged").asInt()).isEqualTo(1);
        assertThat(typed.run("import", "no-such-file").code()).isEqualTo(1);
    }

    @Test
    void a_key_is_made_listed_used_and_revoked() throws Exception {
        Ended made = typed.run("keys", "create", "--scope", "cases:read,events:read", "--note", "For the archive");
        assertThat(made.code()).as(made.err()).isZero();
        String key = made.out().strip();
        Path file = Files.writeString(typed.folder().resolve("key"), key + '\n');
        Typed archive = typed.with("DOCKET_KEY", "wrong");
        String id = typed.run("keys", "list").out().lines().filter(line -> line.contains("For the archive")).findFirst().orElseThrow().split(" ")[0];
        assertThat(archive.run("keys", "list", "--key-file", file.toString()).code()).isZero();
        assertThat(typed.run("keys", "revoke", id).code()).isZero();
        Ended refused = archive.run("keys", "list", "--key-file", file.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).doesNotContain(key);
    }

    @Test
    void a_folder_has_one_program_at_a_time() throws Exception {
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(wire.status("/health/ready")).isEqualTo(200);
    }

    private static String published(String text) throws Exception {
        String id = wire.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"))).get("id").asText();
        wire.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
        return id;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** A server that says that much follows, and hangs up. */
    private static HttpServer breakingOff() throws java.io.IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write("{\"type\":\"source\"}\n".getBytes());
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
        return server;
    }
}
