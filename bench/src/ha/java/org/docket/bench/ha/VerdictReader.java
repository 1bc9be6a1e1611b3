package org.docket.bench.ha;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Random;

/** Somebody who reads the public verdicts of contested cases, always at the same replica. */
final class VerdictReader {

    private static final int PAUSE_MILLIS = 25;

    private final Replica replica;
    private final Client client;
    private final Journal journal;
    private final Contested contested;
    private final Random random;

    VerdictReader(Replica replica, Client client, Journal journal, Contested contested, Random random) {
        this.replica = replica;
        this.client = client;
        this.journal = journal;
        this.contested = contested;
        this.random = random;
    }

    void read() throws InterruptedException {
        String id = contested.any(random);
        boolean troubled = journal.isTroubled();
        long askedAt = System.nanoTime();
        try {
            HttpResponse<String> answer = client.publicly(replica.url() + "/v1/verdicts/" + id);
            if (answer.statusCode() == 200) {
                long position = new JsonObject(answer.body()).getLong("position");
                journal.note(new Sighting("reader of " + replica.name(), Sighting.Of.VERDICT, id, position, askedAt, System.nanoTime(),
                        troubled || journal.isTroubled()));
            }
        } catch (IOException e) {
            Thread.sleep(PAUSE_MILLIS);
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
