package org.docket.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Random;

/** Asks what changed since the last time, page by page; waits for it or looks in now and then. */
final class SoakPoller implements SoakReader {

    private static final int MOST_MILLIS = 300;

    private final DeskClient client;
    private final Random random;
    private final int wait;
    private final Told told = new Told();
    private long after;

    /** @param wait seconds; 0 for one who does not */
    SoakPoller(DeskClient client, Random random, int wait) {
        this.client = client;
        this.random = random;
        this.wait = wait;
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public String way() {
        return wait == 0 ? "asks" : "waits";
    }

    @Override
    public void read() throws Exception {
        String query = "/v1/verdicts/changes?limit=" + (1 + random.nextInt(20)) + "&after=" + after;
        JsonObject page = page(query + "&wait=" + wait);
        while (page.getString("next") != null) {
            page = page(query + "&cursor=" + page.getString("next"));
        }
        after = page.getLong("position");
        if (wait == 0) {
            Thread.sleep(random.nextInt(MOST_MILLIS));
        }
    }

    private JsonObject page(String path) throws Exception {
        var answer = client.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        var page = new JsonObject(answer.body());
        JsonArray items = page.getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            told.change(items.getJsonObject(i));
        }
        return page;
    }
}
