package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.docket.packaged.Needed;
import org.docket.packaged.Program;
import org.docket.packaged.SharedProgram;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** The client of tus that most pages use, with what it does differently from others. It comes from npm; where it cannot be had, that is said. */
class TusClientIT {

    private static final String CLIENT = "tus-js-client@4.3.1";
    private static final Path FOLDER = Path.of("target/tus-client").toAbsolutePath();

    private static Wire wire;
    private static String home;

    @BeforeAll
    static void start() throws Exception {
        Needed.require("node", "npm");
        Files.createDirectories(FOLDER);
        String said = run(FOLDER, Map.of(), "npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent", "--prefix", FOLDER.toString(), CLIENT);
        if (!Files.exists(FOLDER.resolve("node_modules/tus-js-client"))) {
            System.out.println("skipped: " + CLIENT + " cannot be had: " + said.lines().findFirst().orElse(""));
            throw new TestAbortedException(CLIENT + " cannot be had");
        }
        wire = SharedProgram.OF_ONE_PERSON.wire();
        home = SharedProgram.OF_ONE_PERSON.home();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "parallel", "creation"})
    void a_file_becomes_one_file_of_evidence_however_it_is_sent(String mode) throws Exception {
        JsonNode source = wire.post("/v1/sources", Map.of("name", "Harbor", "kind", "OTHER", "reliability", "B"));
        String caseId = wire.post("/v1/cases", Map.of("claim", Map.of("text", "A file is sent: " + mode, "language", "en"))).path("id").asText();
        String item = wire.post("/v1/cases/" + caseId + "/evidence", Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source.path("id").asText(),
                "credibility", 2)).path("id").asText();
        String place = "/v1/cases/" + caseId + "/evidence/" + item + "/files";
        byte[] bytes = TestFiles.text(1_000_000, mode.hashCode());
        Path file = Files.write(FOLDER.resolve(mode + ".txt"), bytes);
        String said = run(FOLDER, Map.of("FILE", file.toString(), "PLACE", home + place, "KEY", Program.KEY, "MODE", mode, "NODE_PATH",
                FOLDER.resolve("node_modules").toString()), "node", Path.of("src/test/resources/tus-client.cjs").toAbsolutePath().toString());
        assertThat(said).contains("uploaded http");
        JsonNode files = wire.get(place).path("items");
        assertThat(files).hasSize(1);
        assertThat(files.path(0).path("sha256").asText()).isEqualTo(TestFiles.sha256(bytes));
    }

    private static String run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
