package org.docket.bench.ha;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.docket.bench.ha.Operation.Answer;
import org.docket.bench.ha.Operation.Kind;

/**
 * Somebody of the desk: opens cases, attaches evidence, and moves cases that others move at the same time. Asks whichever replica, and mostly asks
 * again, with the same key, until it is clear what became of it; now and then goes away without having heard.
 */
final class Writer {

    private static final int EVIDENCE_A_CASE = 12;
    private static final int ATTEMPTS = 25;
    private static final int MOST_PAUSE_MILLIS = 30;

    private final Client client;
    private final List<String> urls;
    private final Journal journal;
    private final Contested contested;
    private final Random random;
    private final String name;
    private int count;
    private String ownCase = "";
    private int evidence;

    Writer(String name, Client client, List<String> urls, Journal journal, Contested contested, Random random) {
        this.name = name;
        this.client = client;
        this.urls = urls;
        this.journal = journal;
        this.contested = contested;
        this.random = random;
    }

    void write() throws InterruptedException {
        int chance = random.nextInt(100);
        if (chance < 45) {
            move();
        } else if (ownCase.isEmpty() || evidence == EVIDENCE_A_CASE) {
            open();
        } else {
            attach();
        }
        Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
    }

    private void open() throws InterruptedException {
        String token = token();
        Operation done = ask(token, Kind.OPEN, "", "/v1/cases", 0, "",
                JsonObject.of("claim", JsonObject.of("text", "Something happened, says " + token + ".", "language", "en")));
        ownCase = done.isAcknowledged() ? done.caseId() : "";
        evidence = 0;
    }

    private void attach() throws InterruptedException {
        String token = token();
        evidence++;
        ask(token, Kind.ATTACH, ownCase, "/v1/cases/" + ownCase + "/evidence", 0, "", JsonObject.of("kind", "DOCUMENT", "stance", "CONTEXT",
                "sourceId", contested.source(random), "credibility", 2, "summary", "As " + token + " shows."));
    }

    /** Reads first, as people do; whoever is faster is done. */
    private void move() throws InterruptedException {
        String id = contested.any(random);
        long askedAt = System.nanoTime();
        try {
            HttpResponse<String> read = client.get(url() + "/v1/cases/" + id);
            if (read.statusCode() == 200) {
                var body = new JsonObject(read.body());
                long version = body.getLong("version");
                journal.note(new Sighting(name, Sighting.Of.DESK, id, version, askedAt, System.nanoTime(), journal.isTroubled()));
                move(id, version, body.getString("status").equals("DISPUTED") ? "CORROBORATE" : "DISPUTE", read.headers().firstValue("ETag").orElseThrow());
            }
        } catch (IOException e) {
            Thread.sleep(MOST_PAUSE_MILLIS);
        }
    }

    private void move(String id, long version, String move, String tag) throws InterruptedException {
        String token = token();
        ask(token, Kind.MOVE, id, "/v1/cases/" + id + "/moves", version, tag, JsonObject.of("move", move, "reason", "Because of " + token + "."));
    }

    private Operation ask(String token, Kind kind, String caseId, String path, long based, String tag, JsonObject body) throws InterruptedException {
        boolean patient = random.nextInt(100) < 80;
        long invokedAt = System.nanoTime();
        Answer answer = new Answer.Unknown("not asked");
        String id = caseId;
        for (int attempt = 0; attempt < (patient ? ATTEMPTS : 1) && answer instanceof Answer.Unknown; attempt++) {
            Thread.sleep(attempt == 0 ? 0 : 300 + random.nextInt(700));
            try {
                HttpResponse<String> told = client.post(url() + path, body, token, tag);
                answer = Answers.of(told, attempt > 0);
                id = kind == Kind.OPEN && told.statusCode() == 201 ? new JsonObject(told.body()).getString("id") : id;
            } catch (IOException e) {
                answer = new Answer.Unknown(e.getClass().getSimpleName());
            }
            if (answer instanceof Answer.Unknown unknown) {
                journal.unclear(unknown.why());
            }
        }
        var operation = new Operation(token, kind, id, based, invokedAt, System.nanoTime(), answer);
        journal.note(operation);
        return operation;
    }

    private String token() {
        return "token-" + name + "-" + ++count;
    }

    private String url() {
        return urls.get(random.nextInt(urls.size()));
    }
}
