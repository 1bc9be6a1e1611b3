package org.docket.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** Two packaged programs over one database: one of them tells the log to Kafka, and the other goes on when it dies or is away for a while. */
class BroadcastTogetherIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void one_broadcasts_and_the_other_goes_on_and_nothing_is_told_twice() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); Broker broker = new Broker();
                Program first = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(settings(broker));
                Program second = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(settings(broker))) {
            Wire one = first.start();
            await().atMost(PATIENCE).until(() -> Station.isOnAir(one));
            Wire other = second.start();
            write(List.of(one, other), 40);
            assertThat(Station.isOnAir(one)).isTrue();
            assertThat(Station.isOnAir(other)).isFalse();

            first.pause();
            write(List.of(other), 20);
            await().atMost(PATIENCE).until(() -> Station.isOnAir(other));
            first.resume();
            write(List.of(one, other), 40);
            await().atMost(PATIENCE).until(() -> Station.isOnAir(one) != Station.isOnAir(other));

            second.kill();
            write(List.of(one), 20);
            await().atMost(PATIENCE).until(() -> Station.isCaughtUp(one));
            Audience.heardAll(Audience.heard(broker), one);
        }
    }

    private static Map<String, String> settings(Broker broker) {
        return Map.of("DOCKET_KAFKA_SERVERS", broker.address(), "DOCKET_KAFKA_LEASE", "PT3S", "DOCKET_MATCHING_MEANING_ENABLED", "false",
                "DOCKET_WEBHOOKS_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    private static void write(List<Wire> desks, int cases) throws Exception {
        for (int i = 0; i < cases; i++) {
            desks.get(i % desks.size()).post("/v1/cases", Map.of("claim", Map.of("text", "It is said, " + i, "language", "en")));
        }
    }
}
