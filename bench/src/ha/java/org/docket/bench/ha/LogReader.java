package org.docket.bench.ha;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows the log at one replica, as a program of a partner does, and writes down what it was told. */
final class LogReader {

    private static final int PAGE = 200;
    private static final int PAUSE_MILLIS = 250;

    private final Replica replica;
    private final Client client;
    private final Journal journal;
    private long position;

    LogReader(Replica replica, Client client, Journal journal) {
        this.replica = replica;
        this.client = client;
        this.journal = journal;
    }

    void read() throws InterruptedException {
        try {
            JsonArray events = page(replica.url(), client, position);
            for (int i = 0; i < events.size(); i++) {
                JsonObject event = events.getJsonObject(i);
                position = event.getLong("position");
                journal.told("who follows " + replica.name(), position, event.getString("hash"));
            }
            Thread.sleep(events.size() == PAGE ? 0 : PAUSE_MILLIS);
        } catch (IOException e) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** All of it, as the replica tells it. */
    static List<Logged> whole(Replica replica, Client client) throws IOException, InterruptedException {
        var log = new ArrayList<Logged>();
        JsonArray events;
        do {
            events = page(replica.url(), client, log.isEmpty() ? 0 : log.getLast().position());
            events.stream().map(event -> Logged.of((JsonObject) event)).forEach(log::add);
        } while (events.size() == PAGE);
        return log;
    }

    private static JsonArray page(String url, Client client, long after) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(url + "/v1/events?limit=" + PAGE + "&after=" + after);
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getJsonArray("items");
    }
}
