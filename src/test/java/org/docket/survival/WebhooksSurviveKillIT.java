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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.webhook.EventNames;
import org.docket.webhook.Postbox;
import org.docket.webhook.Postbox.Message;
import org.junit.jupiter.api.Test;

/** The packaged program, killed while it tells receivers what happens: each of them is told everything, and each case in order. */
class WebhooksSurviveKillIT {

    private static final int ROUNDS = Math.max(3, Kills.MANY / 2);
    private static final int CLIENTS = 3;
    private static final int TOLD_A_ROUND = 30;
    private static final Map<String, String> SETTINGS = Map.of("DOCKET_OUTSIDE_LOOPBACK", "true", "DOCKET_WEBHOOKS_LEASE", "PT3S",
            "DOCKET_WEBHOOKS_TIMEOUT", "PT2S", "DOCKET_WEBHOOKS_RETRY_FIRST", "PT0.2S", "DOCKET_WEBHOOKS_RETRY_LONGEST", "PT1S", "DOCKET_WEBHOOKS_PAUSE", "PT0.5S");

    private final Random chance = new Random(42);

    @Test
    void every_event_reaches_every_receiver_and_each_case_in_order() throws Exception {
        try (var postbox = new Postbox(); Program program = Program.onH2().with(SETTINGS)) {
            postbox.on("/flaky", message -> fails(5) ? 500 : 200);
            postbox.on("/slow", message -> {
                Thread.sleep(20);
                return 200;
            });
            Wire desk = program.start();
            for (String path : List.of("/log", "/flaky", "/slow")) {
                desk.post("/v1/webhooks", Map.of("url", postbox.url(path), "events", EventNames.guarded()));
            }
            desk.post("/v1/webhooks", Map.of("url", postbox.url("/verdicts"), "events", EventNames.open()));
            for (int round = 0; round < ROUNDS; round++) {
                tellUntilKilled(program, desk, postbox, round);
                desk = program.start();
            }
            Set<String> logged = logged(desk);
            for (String path : List.of("/log", "/flaky", "/slow")) {
                hears(postbox, path, logged);
            }
            hears(postbox, "/verdicts", changed(desk, logged));
            int told = List.of("/log", "/flaky", "/slow", "/verdicts").stream().mapToInt(path -> postbox.at(path).size()).sum();
            int once = List.of("/log", "/flaky", "/slow", "/verdicts").stream().mapToInt(path -> postbox.once(path).size()).sum();
            System.out.printf("webhooks: %d kills, %d events for each of three, %d messages, %d of them again%n", ROUNDS, logged.size(), once, told - once);
            assertThat(program.stop()).isTrue();
            assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        }
    }

    private synchronized boolean fails(int oneIn) {
        return chance.nextInt(oneIn) == 0;
    }

    private static void tellUntilKilled(Program program, Wire desk, Postbox postbox, int round) throws Exception {
        int before = postbox.at("/log").size();
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                writing.add(clients.submit(() -> write(desk, "Round " + round + ", client " + number)));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> postbox.at("/log").size() > before + TOLD_A_ROUND);
            program.kill();
        }
        for (Future<Void> client : writing) {
            client.get();
        }
    }

    private static Void write(Wire desk, String claim) throws InterruptedException {
        try {
            for (int i = 0; true; i++) {
                String id = desk.post("/v1/cases", Map.of("claim", Map.of("text", claim + ", case " + i, "language", "en"))).path("id").asText();
                desk.post("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
                desk.patchForReaders("/v1/cases/" + id, Map.of("summary", "It is said again.", "reason", "because",
                        "correction", Map.of("type", "UPDATE", "note", "It was said twice.")));
                desk.post("/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "It was not said."));
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private static void hears(Postbox postbox, String path, Set<String> expected) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Set<String> missing = new HashSet<>(expected);
            postbox.once(path).forEach(message -> missing.remove(message.id()));
            assertThat(missing).as(path).isEmpty();
        });
        var last = new HashMap<String, Long>();
        for (Message message : postbox.once(path)) {
            long position = Long.parseLong(message.id().split("_")[1]);
            String lane = message.body().replaceAll("(?s).*?\"(?:caseId|verdictId)\":\"([^\"]+)\".*", "$1");
            assertThat(last.getOrDefault(lane, 0L)).as("%s, before %s", path, message.id()).isLessThan(position);
            last.put(lane, position);
        }
    }

    /** What the log holds of cases. */
    private static Set<String> logged(Wire desk) throws Exception {
        var found = new HashSet<String>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            JsonNode page = desk.get(next);
            page.path("items").forEach(event -> {
                if (event.has("caseId")) {
                    found.add("log_" + event.path("position").asLong());
                }
            });
            next = page.has("next") ? "/v1/events?limit=200&cursor=" + page.path("next").asText() : null;
        }
        return found;
    }

    /** What the public saw change: here every event of a case but its opening. */
    private static Set<String> changed(Wire desk, Set<String> logged) throws Exception {
        var found = new HashSet<String>();
        for (String id : logged) {
            JsonNode event = desk.get("/v1/events?limit=1&after=" + (Long.parseLong(id.substring("log_".length())) - 1)).path("items").path(0);
            if (!event.path("type").asText().equals("CASE_OPENED")) {
                found.add("verdict_" + event.path("position").asLong() + "_" + desk.get("/v1/cases/" + event.path("caseId").asText()).path("number").asLong());
            }
        }
        return found;
    }
}
