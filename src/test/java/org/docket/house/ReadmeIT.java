package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.docket.house.Readme.Block;
import org.docket.packaged.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types what the README tells a newcomer to type, into the packaged program with the demo desk, and reads what it shows. */
class ReadmeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELIDED = "…";

    private Program program;

    @BeforeEach
    void start() throws Exception {
        program = Program.withTheDemo();
        program.start();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void what_a_newcomer_types_is_answered_as_the_readme_shows() throws Exception {
        Readme readme = Readme.read();
        List<String> printed = Readme.between(typed(readme.script(program.port(), program.madeKey())));
        int typed = -1;
        int compared = 0;
        for (Block block : readme.blocks()) {
            typed += block.isTyped() ? 1 : 0;
            if (block.isAnswer()) {
                assertShown(JSON.readTree(block.text()), last(printed.get(typed)), "");
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void every_make_target_that_the_readme_names_is_there() throws IOException {
        String makefile = Files.readString(Path.of("Makefile"));
        List<String> targets = Pattern.compile("(?m)(?:`|^)make ([a-z-]+)").matcher(Files.readString(Readme.FILE)).results().map(found -> found.group(1)).toList();
        assertThat(targets).contains("run", "test").allSatisfy(target -> assertThat(makefile).containsPattern("(?m)^" + target + ":"));
    }

    private String typed(String script) throws Exception {
        Path file = Files.writeString(program.folder().resolve("typed.sh"), script);
        Process shell = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(output).isZero();
        return output;
    }

    private static JsonNode last(String answers) throws IOException {
        var all = new ArrayList<JsonNode>();
        JSON.readerFor(JsonNode.class).<JsonNode>readValues(answers).forEachRemaining(all::add);
        return all.getLast();
    }

    /** Everything shown is there; what the README leaves out with an ellipsis may be anything. */
    private static void assertShown(JsonNode shown, JsonNode answered, String where) {
        if (shown.isObject()) {
            shown.properties().forEach(field -> {
                assertThat(answered.has(field.getKey())).as(where + "/" + field.getKey()).isTrue();
                assertShown(field.getValue(), answered.get(field.getKey()), where + "/" + field.getKey());
            });
        } else if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                assertShown(shown.get(i), answered.get(i), where + "/" + i);
            }
        } else if (shown.asText().endsWith(ELIDED)) {
            assertThat(answered.asText()).as(where).startsWith(shown.asText().substring(0, shown.asText().length() - ELIDED.length()));
        } else {
            assertThat(answered).as(where).isEqualTo(shown);
        }
    }
}
