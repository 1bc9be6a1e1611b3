package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.docket.house.Queries.Query;
import org.junit.jupiter.api.Test;

/** Whoever is told that something is wrong finds what to do. */
class RunbookTest {

    private static final Path RUNBOOK = Path.of("docs/runbook.md");

    @Test
    void each_alert_has_its_section_and_each_section_its_alert() throws IOException {
        List<String> sections = Files.readAllLines(RUNBOOK).stream().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).toList();
        assertThat(Queries.alerts()).extracting(alert -> alert.path("alert").asText()).containsExactlyElementsOf(sections);
    }

    @Test
    void each_alert_says_how_bad_it_is_and_leads_to_its_section() throws IOException {
        for (JsonNode alert : Queries.alerts()) {
            String name = alert.path("alert").asText();
            assertThat(alert.path("labels").path("severity").asText()).as(name).isIn("page", "ticket");
            assertThat(alert.path("annotations").path("summary").asText()).as(name).isNotBlank();
            assertThat(alert.path("annotations").path("runbook_url").asText()).isEqualTo(RUNBOOK + "#" + name.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void queries_are_read_for_what_they_ask() {
        var query = new Query("", "sum by (le, uri) (rate(a_bucket{b=\"c\", d=~\"e f\"}[5m])) / max(g_total offset 5m) > 0.5 and h{i!=\"\"} == 1e3");
        assertThat(query.metrics()).containsExactlyInAnyOrder("a_bucket", "g_total", "h");
        assertThat(query.labels("a_bucket")).containsExactlyInAnyOrder("b", "d");
        assertThat(query.labels("h")).containsExactly("i");
        assertThat(query.groups()).containsExactlyInAnyOrder("le", "uri");
    }
}
