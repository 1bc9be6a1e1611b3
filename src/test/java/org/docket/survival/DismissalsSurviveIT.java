package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** The packaged program, killed and started without its index: what was decided about matches is what the log says. */
class DismissalsSurviveIT {

    /** Words that every case has say nothing. */
    private static final int OTHERS = 20;

    @Test
    void what_was_dismissed_or_linked_is_so_after_a_kill_and_with_an_index_that_is_made_anew() throws Exception {
        try (Program program = Program.onH2()) {
            Wire desk = program.start();
            for (int i = 0; i < OTHERS; i++) {
                open(desk, "Bridge " + i + " was closed.");
            }
            String id = open(desk, "The ferry sailed with its bow doors open.");
            String dismissed = open(desk, "The ferry sailed with its bow doors open in 1987.");
            String linked = open(desk, "A ferry sailed with its bow doors open.");
            String undecided = open(desk, "The ferry has sailed, its bow doors open.");
            desk.post("/v1/cases/" + id + "/matches/" + dismissed + "/dismissal", Map.of("reason", "Another ferry."));
            desk.post("/v1/cases/" + linked + "/links", Map.of("relation", "DUPLICATES", "caseId", id));
            program.kill();
            delete(program.folder().resolve("search"));
            Wire again = program.start();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptionsMatching(AssertionError.class::isInstance)
                    .untilAsserted(() -> assertThat(others(again, id, "")).containsExactly(undecided));
            assertThat(others(again, dismissed, "")).containsExactlyInAnyOrder(linked, undecided);
            assertThat(others(again, id, "?dismissed=true")).containsExactlyInAnyOrder(dismissed, linked, undecided);
            assertThat(program.stop()).isTrue();
            assertThat(program.exitCode("verify-log")).isZero();
        }
    }

    private static String open(Wire desk, String text) throws IOException, InterruptedException {
        return desk.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"))).path("id").asText();
    }

    private static List<String> others(Wire desk, String id, String more) throws IOException, InterruptedException {
        var others = new ArrayList<String>();
        for (JsonNode match : desk.get("/v1/cases/" + id + "/matches" + more).path("matches")) {
            others.add(match.path("other").path("id").asText());
        }
        return others;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
