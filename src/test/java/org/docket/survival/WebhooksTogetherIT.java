package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.times.StartTime;
import org.docket.webhook.Postbox;
import org.junit.jupiter.api.Test;

/** Two packaged programs over one database: they share the receivers, and one takes over those of the other when it dies. */
class WebhooksTogetherIT {

    private static final int RECEIVERS = 40;
    /** A few at a time for each program: whichever is awake first would take them all. */
    private static final Map<String, String> SETTINGS = Map.of("DOCKET_WEBHOOKS_RECEIVERS", "4", "DOCKET_OUTSIDE_LOOPBACK", "true",
            "DOCKET_WEBHOOKS_LEASE", "PT4S", "DOCKET_WEBHOOKS_TIMEOUT", "PT3S", "DOCKET_WEBHOOKS_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @Test
    void each_message_is_told_once_by_one_of_them_and_by_the_other_when_one_dies() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start); var postbox = new Postbox();
                Program first = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(SETTINGS);
                Program second = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(SETTINGS)) {
            Wire one = first.start();
            Wire other = second.start();
            List<String> paths = IntStream.range(0, RECEIVERS).mapToObj(i -> "/" + i).toList();
            for (String path : paths) {
                postbox.on(path, message -> {
                    Thread.sleep(50);
                    return 200;
                });
                one.post("/v1/webhooks", Map.of("url", postbox.url(path), "events", List.of("log.case_opened")));
            }
            for (int i = 0; i < 20; i++) {
                (i % 2 == 0 ? one : other).post("/v1/cases", Map.of("claim", Map.of("text", "It is said, " + i, "language", "en")));
            }
            hear(postbox, paths, 20);
            assertThat(paths).allSatisfy(path -> assertThat(postbox.at(path)).as(path).hasSize(20));
            assertThat(told(one)).as("by the first").isPositive();
            assertThat(told(other)).as("by the second").isPositive();
            System.out.printf("messages told by two programs: %.0f and %.0f%n", told(one), told(other));

            for (int i = 0; i < 5; i++) {
                one.post("/v1/cases", Map.of("claim", Map.of("text", "It is said at the end, " + i, "language", "en")));
            }
            first.kill();
            hear(postbox, paths, 25);
            assertThat(second.stop()).isTrue();
        }
    }

    private static void hear(Postbox postbox, List<String> paths, int count) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertThat(paths).allSatisfy(path -> assertThat(postbox.once(path)).as(path).hasSize(count)));
    }

    private static double told(Wire desk) throws IOException, InterruptedException {
        return new String(desk.bytes("/metrics"), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("docket_webhooks_attempts_seconds_count") && line.contains("delivered"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
