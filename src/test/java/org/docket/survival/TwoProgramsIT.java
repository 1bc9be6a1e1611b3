package org.docket.survival;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.packaged.Postmaster;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.webhook.Postbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two packaged programs over one PostgreSQL, of which one dies in the first test, and the database in the second. */
@TestMethodOrder(OrderAnnotation.class)
class TwoProgramsIT {

    private static final int RECEIVERS = 40;
    /** A few at a time for each program: the one that is awake first would take all of them. */
    private static final Map<String, String> SETTINGS = Map.of("DOCKET_WEBHOOKS_RECEIVERS", "4", "DOCKET_OUTSIDE_LOOPBACK", "true",
            "DOCKET_WEBHOOKS_LEASE", "PT4S", "DOCKET_WEBHOOKS_TIMEOUT", "PT3S", "DOCKET_WEBHOOKS_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    private static Postmaster postgres;
    private static Program first;
    private static Program second;
    private static Wire one;
    private static Wire other;

    @BeforeAll
    static void start() throws Exception {
        postgres = Postmaster.started();
        first = Program.onPostgres(postgres.url()).with(SETTINGS).withoutModel();
        second = Program.onPostgres(postgres.url()).with(SETTINGS).withoutModel();
        one = first.start();
        other = second.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (first != null) {
            first.close();
        }
        if (second != null) {
            second.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    /** They share the receivers, and one takes over those of the other when it dies. */
    @Test
    @Order(1)
    void each_message_is_sent_once_by_one_of_them_and_by_the_other_when_one_dies() throws Exception {
        try (var postbox = new Postbox()) {
            List<String> paths = IntStream.range(0, RECEIVERS).mapToObj(i -> "/" + i).toList();
            for (String path : paths) {
                postbox.on(path, message -> {
                    Thread.sleep(50);
                    return 200;
                });
                one.post("/v1/webhooks", Map.of("url", postbox.url(path), "events", List.of("log.case_opened")));
            }
            for (int i = 0; i < 20; i++) {
                (i % 2 == 0 ? one : other).post("/v1/cases", claim("It is said, " + i));
            }
            receive(postbox, paths, 20);
            assertThat(paths).allSatisfy(path -> assertThat(postbox.at(path)).as(path).hasSize(20));
            assertThat(sent(one)).as("by the first").isPositive();
            assertThat(sent(other)).as("by the second").isPositive();
            System.out.printf("messages sent by two programs: %.0f and %.0f%n", sent(one), sent(other));

            for (int i = 0; i < 5; i++) {
                one.post("/v1/cases", claim("It is said at the end, " + i));
            }
            first.kill();
            receive(postbox, paths, 25);
        }
    }

    @Test
    @Order(2)
    void without_the_database_what_needs_it_gets_503_and_what_is_public_is_read() throws Exception {
        String id = other.post("/v1/cases", claim("It is said.")).path("id").asText();
        other.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "Nobody knows yet."));
        postgres.kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> other.status("/health/ready") == 503);
        isAway(asker().get("/v1/cases/" + id));
        isAway(asker().contentType("application/json").body(claim("It is said now.")).post("/v1/cases"));
        isAway(asker().contentType("application/json").body(Map.of("text", "Is it so?", "language", "en")).post("/v1/submissions"));
        assertThat(asker().get("/v1/verdicts/" + id).statusCode()).isEqualTo(200);
        postgres.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> other.status("/health/ready") == 200);
        assertThat(second.stop()).isTrue();
    }

    private static Map<String, ?> claim(String text) {
        return Map.of("claim", Map.of("text", text, "language", "en"));
    }

    private static void receive(Postbox postbox, List<String> paths, int count) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() ->
                assertThat(paths).allSatisfy(path -> assertThat(postbox.once(path)).as(path).hasSize(count)));
    }

    private static double sent(Wire desk) throws IOException, InterruptedException {
        return new String(desk.bytes("/metrics"), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("docket_webhooks_attempts_seconds_count") && line.contains("delivered"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static RequestSpecification asker() {
        return given().baseUri("http://localhost:" + second.port()).header("Authorization", "Bearer " + Program.KEY);
    }

    private static void isAway(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/database-away");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
