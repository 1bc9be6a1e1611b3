package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.verdict;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.platform.Effort;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened: words find all and only what is public, and nothing that is told with it tells of another. */
@QuarkusTest
@Tag("slow")
class PublicSearchPropertyTest {

    private static final int STEPS = 120;
    private static final int LOOK_EVERY = 4;
    private static final String QUESTION = "/v1/verdicts?limit=200&q=raffle+&highlights=true&facets=status,standing,topic,language";

    static IntStream runs() {
        return Effort.runs(5);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void words_find_all_and_only_what_is_public(int run) {
        long seed = System.nanoTime();
        var desk = new RandomDesk(seed);
        int looks = 0;
        for (int i = 0; i < STEPS; i++) {
            desk.step();
            if (i % LOOK_EVERY == 0) {
                looks += look("seed " + seed + " step " + i);
            }
        }
        assertThat(looks).as("seed " + seed).isPositive();
    }

    /** Returns how much there was to see. */
    private static int look(String when) {
        List<Map<String, Object>> shown = all().stream().filter(verdict -> text(verdict).matches("Raffle \\d")).toList();
        Response found = given().urlEncodingEnabled(false).get(QUESTION);
        List<Map<String, Object>> items = found.path("items");
        assertThat(items).as(when).containsExactlyInAnyOrderElementsOf(shown);
        for (String name : List.of("status", "standing")) {
            assertThat(counts(found, name)).as(when + name).isEqualTo(counted(shown.stream().map(verdict -> verdict.get(name)).toList()));
        }
        assertThat(counts(found, "topic")).as(when).isEqualTo(counted(shown.stream().flatMap(verdict -> ((List<?>) verdict.get("topics")).stream()).toList()));
        assertThat(counts(found, "language")).as(when).isEqualTo(counted(shown.stream().map(verdict -> "en").toList()));
        assertThat(found.<List<String>>path("highlights.id")).as(when).containsExactlyElementsOf(found.path("items.id"));
        List<String> marked = found.path("highlights.fragments.flatten().text");
        assertThat(shown.stream().map(PublicSearchPropertyTest::text).toList()).as(when).containsAll(marked.stream().filter(text -> text.startsWith("Raffle")).toList());
        return items.size();
    }

    /** The verdicts of all random desks that the board shows, page by page. */
    private static List<Map<String, Object>> all() {
        var all = new ArrayList<Map<String, Object>>();
        for (String topic : RandomDesk.TOPICS) {
            String cursor = "";
            while (cursor != null) {
                Response page = given().queryParam("topic", topic).get("/v1/verdicts?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                all.addAll(page.path("items"));
                cursor = page.path("next");
            }
        }
        return all;
    }

    private static String text(Map<String, Object> verdict) {
        return ((Map<?, ?>) verdict.get("claim")).get("text").toString();
    }

    private static Map<Object, Integer> counted(List<?> values) {
        var counts = new HashMap<Object, Integer>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    private static Map<Object, Integer> counts(Response found, String name) {
        var counts = new HashMap<Object, Integer>();
        List<Map<String, Object>> told = found.path("facets." + name);
        told.forEach(value -> counts.put(value.get("value"), (Integer) value.get("count")));
        return counts;
    }

    @Test
    void what_is_gone_elsewhere_is_found_no_more() {
        for (int i = 0; i < 20; i++) {
            String word = "w" + UUID.randomUUID().toString().replace("-", "");
            String id = published("Soon gone " + word);
            assertThat(given().get("/v1/verdicts?facets=status&q=" + word).<List<String>>path("items.id")).containsExactly(id);
            given().header("Authorization", TestDatabase.BEARER).contentType("application/json").header("If-Match", "*")
                    .body(Map.of("reason", "It was about somebody else.")).post("/v1/cases/" + id + "/publication/withdrawal");
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> verdict(id).statusCode() == 410);
            Response after = given().get("/v1/verdicts?highlights=true&facets=status&q=" + word);
            assertThat(after.asString()).isEqualTo("{\"items\":[],\"total\":0,\"highlights\":[],\"facets\":{\"status\":[]}}");
            assertThat(given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?query=" + word).asString()).isEqualTo("{}");
        }
    }
}
