package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.docket.webhook.EventNames;
import org.junit.jupiter.api.Test;

/** Values that documents use as examples exist in the program. */
class DocumentationExamplesTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/desk.json");

    @Test
    void each_topic_that_the_readme_filters_by_is_one_of_the_demo() throws IOException {
        Set<String> topics = new TreeSet<>();
        for (JsonNode demoCase : new ObjectMapper().readTree(DEMO.toFile()).path("cases")) {
            demoCase.path("topics").forEach(topic -> topics.add(topic.asText()));
        }
        List<String> used = Pattern.compile("[?&]topic=([a-z-]+)").matcher(Files.readString(Readme.FILE)).results().map(found -> found.group(1)).toList();
        assertThat(topics).containsAll(used);
        assertThat(used).isNotEmpty();
    }

    @Test
    void each_event_that_every_receiver_can_subscribe_to_is_described() throws IOException {
        List<String> described = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|").matcher(Files.readString(Path.of("docs/webhooks.md"))).results()
                .map(found -> found.group(1)).toList();
        assertThat(described).containsAll(EventNames.open());
    }
}
