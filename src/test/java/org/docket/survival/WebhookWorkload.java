package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.webhook.EventNames;
import org.docket.webhook.Postbox;
import org.docket.webhook.Postbox.Message;

/** Messages to receivers: each receiver gets every event of the cases that it wants, and those of one case in order. */
final class WebhookWorkload implements KillWorkload {

    private static final int CLIENTS = 3;
    private static final int MESSAGES_A_ROUND = Kills.share(30);
    private static final int FAILS_ONE_IN = 5;
    private static final String TOPIC = "webhooks";
    private static final List<String> OF_THE_LOG = List.of("/log", "/flaky", "/slow");
    private static final String OF_VERDICTS = "/verdicts";

    private final Postbox postbox = new Postbox();
    private final Random random = new Random(42);
    private int before;

    WebhookWorkload() throws IOException {
        postbox.on("/flaky", message -> fails() ? 500 : 200);
        postbox.on("/slow", message -> {
            Thread.sleep(20);
            return 200;
        });
    }

    private synchronized boolean fails() {
        return random.nextInt(FAILS_ONE_IN) == 0;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_OUTSIDE_LOOPBACK", "true", "DOCKET_WEBHOOKS_LEASE", "PT3S", "DOCKET_WEBHOOKS_TIMEOUT", "PT2S",
                "DOCKET_WEBHOOKS_RETRY_FIRST", "PT0.2S", "DOCKET_WEBHOOKS_RETRY_LONGEST", "PT1S", "DOCKET_WEBHOOKS_PAUSE", "PT0.5S");
    }

    @Override
    public void prepare(Program program, Wire desk) throws IOException, InterruptedException {
        for (String path : OF_THE_LOG) {
            subscribe(desk, path, EventNames.guarded());
        }
        subscribe(desk, OF_VERDICTS, EventNames.open());
    }

    private void subscribe(Wire desk, String path, List<String> events) throws IOException, InterruptedException {
        desk.post("/v1/webhooks", Map.of("url", postbox.url(path), "events", events, "filters", Map.of("topic", TOPIC)));
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) {
        before = postbox.at("/log").size();
        var clients = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            String claim = "Round " + round.number() + ", client " + client;
            clients.add(() -> writeUntilKilled(desk, claim, round.pace(this)));
        }
        return clients;
    }

    private static Void writeUntilKilled(Wire desk, String claim, Pace pace) throws InterruptedException {
        try {
            for (int i = 0; true; i++) {
                String id = desk.post("/v1/cases", Map.of("claim", Map.of("text", claim + ", case " + i, "language", "en"), "topics", List.of(TOPIC)))
                        .path("id").asText();
                pace.keep();
                desk.post("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
                pace.keep();
                desk.patchForReaders("/v1/cases/" + id, Map.of("summary", "It is said again.", "reason", "because",
                        "correction", Map.of("type", "UPDATE", "note", "It was said twice.")));
                pace.keep();
                desk.post("/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "It was not said."));
                pace.keep();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    @Override
    public boolean isWorthKilling() {
        return postbox.at("/log").size() > before + MESSAGES_A_ROUND;
    }

    @Override
    public void verify(Program program, Wire desk) throws Exception {
        var logged = new HashSet<String>();
        var changed = new HashSet<String>();
        Map<String, JsonNode> cases = cases(desk);
        for (JsonNode event : desk.all("/v1/events")) {
            JsonNode file = cases.get(event.path("caseId").asText());
            if (file != null) {
                logged.add("log_" + event.path("position").asLong());
                if (isSeenByThePublic(event)) {
                    changed.add("verdict_" + event.path("position").asLong() + '_' + file.path("number").asLong());
                }
            }
        }
        for (String path : OF_THE_LOG) {
            receives(path, logged);
        }
        receives(OF_VERDICTS, changed);
        int all = OF_THE_LOG.stream().mapToInt(path -> postbox.at(path).size()).sum();
        int once = OF_THE_LOG.stream().mapToInt(path -> postbox.once(path).size()).sum();
        System.out.printf("webhooks: %d events for each of three, %d messages, %d of them again%n", logged.size(), once, all - once);
    }

    /** The cases of this workload, by id. */
    private static Map<String, JsonNode> cases(Wire desk) throws Exception {
        var cases = new HashMap<String, JsonNode>();
        for (JsonNode file : desk.all("/v1/cases")) {
            if (file.path("topics").path(0).asText().equals(TOPIC)) {
                cases.put(file.path("id").asText(), file);
            }
        }
        return cases;
    }

    /** Here every event of a case but its opening. */
    private static boolean isSeenByThePublic(JsonNode event) {
        return !event.path("type").asText().equals("CASE_OPENED");
    }

    private void receives(String path, Set<String> expected) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Set<String> missing = new HashSet<>(expected);
            postbox.once(path).forEach(message -> missing.remove(message.id()));
            assertThat(missing).as(path).isEmpty();
        });
        var last = new HashMap<String, Long>();
        for (Message message : postbox.once(path)) {
            assertThat(expected).as(path).contains(message.id());
            long position = Long.parseLong(message.id().split("_")[1]);
            String lane = message.body().replaceAll("(?s).*?\"(?:caseId|verdictId)\":\"([^\"]+)\".*", "$1");
            assertThat(last.getOrDefault(lane, 0L)).as("%s, before %s", path, message.id()).isLessThan(position);
            last.put(lane, position);
        }
    }

    @Override
    public void close() {
        postbox.close();
    }
}
