package org.docket.bench.ha;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Public cases that everybody moves to and fro, and the sources that they rest on. */
final class Contested {

    private static final int CASES = 24;
    private static final int SOURCES = 4;
    private static final int HOT = 3;
    private static final int ATTEMPTS = 20;

    private final List<String> cases = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    private Contested() {}

    /** Made before anything fails. */
    static Contested on(String url, Client client, Journal journal) throws IOException, InterruptedException {
        var contested = new Contested();
        for (int i = 0; i < SOURCES; i++) {
            contested.sources.add(made(client, url + "/v1/sources", JsonObject.of("name", "Source " + i, "kind", "OTHER", "reliability", "B"), "").getString("id"));
        }
        for (int i = 0; i < CASES; i++) {
            contested.open(url, client, journal, i);
        }
        return contested;
    }

    /** One of them, and more often one of the first few, so that people meet. */
    String any(Random random) {
        return cases.get(random.nextInt(random.nextInt(4) == 0 ? HOT : cases.size()));
    }

    String source(Random random) {
        return sources.get(random.nextInt(sources.size()));
    }

    List<String> cases() {
        return List.copyOf(cases);
    }

    /** Three sources say so and one says no: so it can be disputed, and be corroborated, again and again. */
    private void open(String url, Client client, Journal journal, int number) throws IOException, InterruptedException {
        String id = made(client, url + "/v1/cases", JsonObject.of("claim", JsonObject.of("text", "It happened, case " + number + ".", "language", "en")), "")
                .getString("id");
        for (int i = 0; i < SOURCES; i++) {
            made(client, url + "/v1/cases/" + id + "/evidence", JsonObject.of("kind", "DOCUMENT", "stance", i == 0 ? "REFUTES" : "SUPPORTS",
                    "sourceId", sources.get(i), "credibility", 2, "summary", "On file."), "");
        }
        long invokedAt = System.nanoTime();
        String token = "token-contested-" + number;
        JsonObject published = made(client, url + "/v1/cases/" + id + "/publication", JsonObject.of("summary", "Known as " + token + "."), "*");
        journal.note(new Operation(token, Operation.Kind.PUBLISH, id, 0, invokedAt, System.nanoTime(),
                new Operation.Answer.Acknowledged(published.getLong("version"), false)));
        cases.add(id);
    }

    /** Asked again until it is done: a program that has just started is slow. */
    private static JsonObject made(Client client, String url, JsonObject body, String ifMatch) throws IOException, InterruptedException {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer = client.post(url, body, "setup-" + url.hashCode() + body.hashCode(), ifMatch);
                if (answer.statusCode() == 201) {
                    return new JsonObject(answer.body());
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(1_000);
        }
        throw new IOException(url + ": " + last);
    }
}
