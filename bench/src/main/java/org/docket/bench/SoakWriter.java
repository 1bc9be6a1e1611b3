package org.docket.bench;

import java.util.List;
import java.util.Random;

/**
 * Somebody of the desk who has one case after the other: publishes it, corrects it, attaches evidence, takes it back and publishes it
 * again, and leaves it for good after a while. Now and then a source that many cases rest on gets another grade.
 */
final class SoakWriter {

    private static final int CHANGES_A_CASE = 40;
    private static final int MOST_MILLIS = 150;

    private final DeskClient client;
    private final Random random;
    private final List<String> sources;
    private final List<String> verdicts;
    private String id;
    private boolean isPublic;
    private int left;

    /** @param verdicts takes each case once it was published for the first time */
    SoakWriter(DeskClient client, Random random, List<String> sources, List<String> verdicts) {
        this.client = client;
        this.random = random;
        this.sources = sources;
        this.verdicts = verdicts;
    }

    void write() throws Exception {
        if (left-- == 0 || id == null) {
            open();
        } else if (!isPublic) {
            publish();
        } else {
            change(random.nextInt(100));
        }
        Thread.sleep(random.nextInt(MOST_MILLIS));
    }

    private void open() throws Exception {
        id = client.open("It happened, says number " + random.nextInt(1_000_000) + ".");
        client.attach(id, source());
        publish();
        while (client.get("/v1/verdicts/" + id).statusCode() == 404) {
            Thread.sleep(5);
        }
        verdicts.add(id);
        left = CHANGES_A_CASE;
    }

    private void publish() throws Exception {
        client.publish(id, "It is said.");
        isPublic = true;
    }

    private void change(int chance) throws Exception {
        if (chance < 5) {
            client.grade(source(), random.nextBoolean() ? "B" : "E");
        } else if (chance < 15) {
            client.withdraw(id);
            isPublic = false;
        } else if (chance < 40) {
            client.attach(id, source());
        } else {
            client.correct(id, "It is said, and again: " + random.nextInt());
        }
    }

    private String source() {
        return sources.get(random.nextInt(sources.size()));
    }
}
