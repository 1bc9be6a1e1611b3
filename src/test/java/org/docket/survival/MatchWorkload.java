package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** Decisions about matches, made before the first kill: what was dismissed or linked stays so, also with an index built from the log. */
final class MatchWorkload implements KillWorkload {

    /** Words that every case has say nothing. */
    private static final int OTHERS = 20;

    private String id;
    private String dismissed;
    private String linked;
    private String undecided;

    @Override
    public void prepare(Program program, Wire desk) throws IOException, InterruptedException {
        for (int i = 0; i < OTHERS; i++) {
            open(desk, "Bridge " + i + " was closed.");
        }
        id = open(desk, "The ferry sailed with its bow doors open.");
        dismissed = open(desk, "The ferry sailed with its bow doors open in 1987.");
        linked = open(desk, "A ferry sailed with its bow doors open.");
        undecided = open(desk, "The ferry has sailed, its bow doors open.");
        desk.post("/v1/cases/" + id + "/matches/" + dismissed + "/dismissal", Map.of("reason", "Another ferry."));
        desk.post("/v1/cases/" + linked + "/links", Map.of("relation", "DUPLICATES", "caseId", id));
    }

    private static String open(Wire desk, String text) throws IOException, InterruptedException {
        return desk.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", "en"))).path("id").asText();
    }

    @Override
    public void verify(Program program, Wire desk) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptionsMatching(AssertionError.class::isInstance)
                .untilAsserted(() -> assertThat(others(desk, id, "")).containsExactly(undecided));
        assertThat(others(desk, dismissed, "")).containsExactlyInAnyOrder(linked, undecided);
        assertThat(others(desk, id, "?dismissed=true")).containsExactlyInAnyOrder(dismissed, linked, undecided);
    }

    private static List<String> others(Wire desk, String id, String more) throws IOException, InterruptedException {
        var others = new ArrayList<String>();
        for (JsonNode match : desk.get("/v1/cases/" + id + "/matches" + more).path("matches")) {
            others.add(match.path("other").path("id").asText());
        }
        return others;
    }
}
