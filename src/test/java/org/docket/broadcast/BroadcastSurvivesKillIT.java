package org.docket.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The packaged program and a real server of Kafka, each killed while events are sent: a reader of what was committed gets every event once. This is
 * the long form; {@link BroadcastTogetherIT} kills the program that broadcasts, in the suite.
 */
@Tag("proof")
class BroadcastSurvivesKillIT {

    private static final int KILLS = Math.max(1, Integer.getInteger("docket.kills", 4) / 4);
    private static final int TOLD_A_ROUND = 100;
    private static final int WRITTEN_AFTER_A_KILL = 5;
    private static final AtomicInteger WRITTEN = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void every_event_is_heard_once_and_each_case_in_order_whoever_is_killed() throws Exception {
        try (Program off = Program.onH2(); Broker broker = new Broker()) {
            Wire desk = off.start();
            open(desk, "before anybody listens", 30);
            somethingOfEachKey(desk);
            assertThat(Station.metrics(desk)).doesNotContain("docket_broadcast");
            off.kill();
            assertThat(Files.readString(off.log())).doesNotContain("[o.a.k.", "[o.d.b.");
            try (Program program = off.with(settings(broker))) {
                desk = program.start();
                for (int kill = 0; kill < KILLS; kill++) {
                    meanwhile(desk, broker, kill, broker::kill);
                    assertThat(desk.get("/health/ready").path("status").asText()).isEqualTo("UP");
                    broker.start();
                    isCaughtUp(desk);
                    meanwhile(desk, broker, kill, program::kill);
                    desk = program.start();
                    isCaughtUp(desk);
                }
                List<ConsumerRecord<String, String>> heard = Audience.heard(broker);
                Audience.heardAll(heard, desk);
                assertThat(heard.stream().map(ConsumerRecord::partition).distinct()).hasSize(3);
                assertThat(heard).extracting(ConsumerRecord::key).contains("desk");
                assertThat(Audience.header(heard.getFirst(), "ce_type")).startsWith("org.docket.log.");
                System.out.printf("broadcast: %d kills of each, %d events heard once%n", KILLS, heard.size());
                isNotTakenForAnother(desk, broker, heard.size());
                assertThat(program.stop()).isTrue();
            }
        }
    }

    private static void somethingOfEachKey(Wire desk) throws Exception {
        desk.post("/v1/sources", Map.of("name", "Harbor authority", "kind", "AGENCY", "reliability", "B"));
        desk.post("/v1/people", Map.of("name", "Ines Marsh", "email", "ines@desk.example", "roles", List.of("CHECKER")));
        desk.post("/v1/submissions", Map.of("text", "Is it true that the ferry sailed with its doors open?", "language", "en"));
    }

    /** A topic that somebody else took, and told another log, is told nothing more. */
    private static void isNotTakenForAnother(Wire desk, Broker broker, int heard) throws Exception {
        Audience.interrupt(broker, "{\"position\":3,\"hash\":\"of another log\"}");
        open(desk, "afterwards", 1);
        await().atMost(PATIENCE).until(() -> Station.told(desk).path("failure").asText().equals("IllegalStateException"));
        assertThat(Audience.heard(broker)).hasSize(heard);
        assertThat(Station.isOnAir(desk)).isFalse();
    }

    private static Map<String, String> settings(Broker broker) {
        return Map.of("DOCKET_KAFKA_SERVERS", broker.address(), "DOCKET_KAFKA_LEASE", "PT3S");
    }

    /** Something that can be done to a program. */
    private interface Kill {

        void run() throws Exception;
    }

    /** Writes until the topic has more, kills, and continues to write for a moment. */
    private static void meanwhile(Wire desk, Broker broker, int round, Kill kill) throws Exception {
        long before = Station.told(desk).path("position").asLong();
        try (var clients = Executors.newSingleThreadExecutor()) {
            Future<Void> writing = clients.submit(() -> write(desk, "Round " + round));
            await().atMost(PATIENCE).until(() -> Station.told(desk).path("position").asLong() > before + TOLD_A_ROUND);
            kill.run();
            int then = WRITTEN.get();
            await().atMost(PATIENCE).until(() -> writing.isDone() || WRITTEN.get() > then + WRITTEN_AFTER_A_KILL);
            writing.cancel(true);
        }
    }

    private static Void write(Wire desk, String claim) throws Exception {
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                String id = open(desk, claim + ", case " + i, 1);
                desk.post("/v1/cases/" + id + "/publication", Map.of("summary", "It is said."));
                WRITTEN.incrementAndGet();
            }
        } catch (IOException | InterruptedException over) {
            return null;
        }
        return null;
    }

    private static String open(Wire desk, String claim, int cases) throws Exception {
        String id = null;
        for (int i = 0; i < cases; i++) {
            id = desk.post("/v1/cases", Map.of("claim", Map.of("text", claim + ' ' + i, "language", "en"))).path("id").asText();
        }
        return id;
    }

    private static void isCaughtUp(Wire desk) {
        await().atMost(PATIENCE).until(() -> Station.isCaughtUp(desk));
    }
}
