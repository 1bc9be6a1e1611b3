package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.publish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs of a claim and a text, through the real program: what differs by a number, a name or a denial is never joined. */
@QuarkusTest
@Tag("slow")
class MatchPairsTest {

    private static final Path PAIRS = Path.of("src/test/resources/search/pairs.tsv");

    private record Pair(String kind, String claim, String text) {}

    @Test
    void what_differs_by_a_number_a_name_or_a_denial_is_flagged_and_never_sure_and_repeats_are() throws IOException {
        List<Pair> pairs = Files.readAllLines(PAIRS).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .map(row -> new Pair(row[0], row[1], row[2])).toList();
        var ids = new HashMap<String, String>();
        pairs.forEach(pair -> ids.computeIfAbsent(pair.claim(), MatchPairsTest::publishedOnce));
        assertThat(wrong(pairs, ids)).as("while some have no meaning yet").isEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> !MatchesTest.match(Map.of("text", "anything")).<Boolean>path("degraded"));
        assertThat(wrong(pairs, ids)).as("by words and meaning").isEmpty();
    }

    private static List<String> wrong(List<Pair> pairs, Map<String, String> ids) {
        var wrong = new ArrayList<String>();
        for (Pair pair : pairs) {
            String found = judged(pair, ids.get(pair.claim()));
            if (!found.isEmpty()) {
                wrong.add(found + ": " + pair);
            }
        }
        return wrong;
    }

    private static String publishedOnce(String claim) {
        String id = open(claim, "en", "pairs", Map.of());
        publish(id, "Looked into.");
        return id;
    }

    /** Empty where the answer is as it should be. */
    private static String judged(Pair pair, String id) {
        Response answer = MatchesTest.match(Map.of("text", pair.text(), "language", "en", "limit", 20));
        List<String> found = answer.path("matches.verdict.id");
        int at = found.indexOf(id);
        if (at < 0) {
            return "not found";
        }
        String confidence = answer.path("matches[" + at + "].confidence");
        List<String> kinds = answer.path("matches[" + at + "].explanation.differences.kind");
        if (pair.kind().equals("SAME")) {
            return confidence.equals("HIGH") ? "" : confidence + " " + answer.path("matches[" + at + "].explanation");
        }
        return confidence.equals("LOW") && kinds.contains(pair.kind()) ? "" : confidence + " " + kinds;
    }
}
