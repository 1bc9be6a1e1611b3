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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.docket.house.Readme.Block;

/** What a document tells its readers to type, typed into one shell, and held against the answers that the document shows. */
final class Typed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELIDED = "…";

    private Typed() {}

    /** How many answers the document shows; each is what the block before it printed last. */
    static int compare(Readme document, String script, Path folder) throws Exception {
        List<String> printed = Readme.between(run(script, folder, Map.of()));
        int typed = -1;
        int compared = 0;
        for (Block block : document.blocks()) {
            typed += block.isTyped() ? 1 : 0;
            if (block.isAnswer()) {
                assertShown(JSON.readTree(block.text()), last(printed.get(typed)), "");
                compared++;
            }
        }
        return compared;
    }

    /** What a shell prints that runs {@code script} in {@code folder}; it has to end well within three minutes. */
    static String run(String script, Path folder, Map<String, String> variables) throws Exception {
        Path file = Files.writeString(Files.createTempFile("typed", ".sh"), script);
        var shell = new ProcessBuilder("bash", file.toString()).directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().putAll(variables);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static JsonNode last(String answers) throws IOException {
        var all = new ArrayList<JsonNode>();
        JSON.readerFor(JsonNode.class).<JsonNode>readValues(answers).forEachRemaining(all::add);
        return all.getLast();
    }

    /** Everything shown is there; what is left out with an ellipsis may be anything. */
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
