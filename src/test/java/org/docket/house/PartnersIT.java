package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docket.house.Readme.Block;
import org.docket.packaged.Needed;
import org.docket.packaged.Ports;
import org.docket.packaged.Program;
import org.docket.packaged.SharedProgram;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does what the documents tell partner newsrooms to do, from nothing to a signature that is checked, and runs the clients' examples. */
class PartnersIT {

    private static final Path CLIENTS = Path.of("clients");
    private static final Pattern COLORS = Pattern.compile("\u001B\\[[;\\d]*m");

    /** What the document shows for the first verdict after those of a fresh demo desk. */
    private static final String FIRST_NUMBER = "\"verdict\":6";

    private static Program program;
    private static Wire wire;

    @BeforeAll
    static void start() throws Exception {
        program = SharedProgram.OF_ONE_PERSON.program();
        wire = SharedProgram.OF_ONE_PERSON.wire();
    }

    @Test
    void a_partner_comes_from_nothing_to_a_verified_webhook() throws Exception {
        Needed.require("curl", "node", "npm");
        long next = wire.all("/v1/cases").stream().mapToLong(file -> file.path("number").asLong()).max().orElseThrow() + 1;
        Readme document = Readme.read(Path.of("docs/partners.md")).with(FIRST_NUMBER, "\"verdict\":" + next);
        String script = document.script(program.port(), Program.KEY).replace("9099", String.valueOf(Ports.free()));
        assertThat(Typed.compare(document, script, program.folder())).isEqualTo(4);
    }

    @Test
    void the_example_of_the_java_client_runs() throws Exception {
        Needed.require("mvn", "java");
        assertThat(example("java")).anyMatch(line -> line.startsWith("verified test_"));
    }

    @Test
    void the_example_of_the_typescript_client_runs() throws Exception {
        Needed.require("node", "npm");
        assertThat(example("typescript")).anyMatch(line -> line.startsWith("verified test_"));
    }

    /** What the client's README has somebody type; its build and its example. */
    private List<String> example(String client) throws Exception {
        JsonNode opened = wire.post("/v1/cases", Map.of("claim", Map.of("text", "A client is generated.", "language", "en")));
        wire.postForReaders("/v1/cases/" + opened.path("id").asText() + "/publication", Map.of("summary", "It is said."));
        String script = Readme.read(CLIENTS.resolve("README.md")).blocks().stream().map(Block::text)
                .filter(text -> text.startsWith("cd clients/" + client)).findFirst().orElseThrow();
        List<String> printed = Typed.run("set -e\n" + script.replace("mvn package", "mvn -q -B -ntp -Dstyle.color=never package"), Path.of("."),
                Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "DOCKET_URL", "http://localhost:" + program.port(), "DOCKET_KEY", partnerKey())).lines().map(line -> COLORS.matcher(line).replaceAll("")).toList();
        assertThat(printed).contains("verdict " + opened.path("number").asLong() + " ALLEGED: A client is generated.", "nothing new");
        return printed;
    }

    private String partnerKey() throws Exception {
        String partner = wire.post("/v1/partners", Map.of("name", "Harbor Gazette")).path("id").asText();
        return wire.post("/v1/keys", Map.of("ownerId", partner, "scopes", List.of("webhooks:manage"))).path("key").asText();
    }
}
