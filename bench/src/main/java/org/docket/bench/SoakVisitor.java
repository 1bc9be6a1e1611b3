package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Reads verdicts, lists and feeds as they come; a verdict never becomes older. */
final class SoakVisitor {

    private static final List<String> PAGES = List.of("/v1/verdicts?limit=20", "/v1/verdicts?sort=number&limit=5", "/v1/statistics", "/v1/corrections",
            "/feeds/verdicts.atom", "/feeds/claim-reviews.json");
    private static final int MOST_MILLIS = 20;

    private final DeskClient client;
    private final Random random;
    private final List<String> verdicts;
    private final Map<String, Long> positions = new HashMap<>();

    SoakVisitor(DeskClient client, Random random, List<String> verdicts) {
        this.client = client;
        this.random = random;
        this.verdicts = verdicts;
    }

    void read() throws Exception {
        if (verdicts.isEmpty() || random.nextInt(4) == 0) {
            ask(PAGES.get(random.nextInt(PAGES.size())), Set.of(200));
        } else {
            String id = verdicts.get(random.nextInt(verdicts.size()));
            var body = new JsonObject(ask("/v1/verdicts/" + id, Set.of(200, 410)));
            long position = body.getLong("position", 0L);
            if (position > 0 && positions.merge(id, position, Math::max) > position) {
                throw new IllegalStateException(id + " went back to " + position);
            }
        }
        Thread.sleep(random.nextInt(MOST_MILLIS));
    }

    private String ask(String path, Set<Integer> expected) throws Exception {
        var answer = client.get(path);
        if (!expected.contains(answer.statusCode())) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
