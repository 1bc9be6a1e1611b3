package org.docket.survival;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.docket.packaged.Needed;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.platform.Effort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three replicas behind one balancer are one desk: what one of them did, the others know, and one after the other may be started anew. */
@Tag("alone")
@TestMethodOrder(OrderAnnotation.class)
class ReplicasIT {

    private static final int VERDICTS = Effort.of(30, 12);
    /** The number of replicas that are restarted, one after the other. */
    private static final int RESTARTED = Effort.of(3, 1);
    /** Which a reader polls within, where it was not told. */
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(2);
    /** Where the machine has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A thread for each request: the common pool has a single one on two processors, so its requests would come one after the other. */
    private static final Executor CLIENTS = request -> Thread.ofVirtual().start(request);

    private static final Duration PUBLISHED_EVERY = Duration.ofMillis(200);

    private static Replicas replicas;

    @BeforeAll
    static void start() throws Exception {
        Needed.require("haproxy", "pgbouncer", "psql");
        replicas = Replicas.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (replicas != null) {
            replicas.close();
        }
    }

    @Test
    @Order(1)
    void what_one_shows_the_others_show_in_a_moment() throws Exception {
        List<Long> late = new ArrayList<>();
        for (int i = 0; i < VERDICTS; i++) {
            Wire writer = replicas.wire(i % 3);
            String id = opened(writer);
            JsonNode answer = writer.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "Nobody knows yet."));
            long shown = System.nanoTime();
            assertThat(answer.isMissingNode()).isFalse();
            for (int other = 1; other < 3; other++) {
                Wire reader = replicas.wire((i + other) % 3);
                await().atMost(STALE_AT_MOST).pollInterval(Duration.ofMillis(1)).until(() -> reader.status("/v1/verdicts/" + id) == 200);
            }
            late.add(System.nanoTime() - shown);
        }
        late.sort(Long::compare);
        System.out.printf("replicas: what one shows the others show after %.1f ms in the middle, %.1f ms at most%n",
                late.get(VERDICTS / 2) / 1e6, late.getLast() / 1e6);
        assertThat(heard(replicas.wire(0)) + heard(replicas.wire(2))).as("told by the database, not found by looking").isGreaterThan(VERDICTS);
    }

    @Test
    @Order(2)
    void a_key_that_one_revokes_opens_none_of_them() throws Exception {
        JsonNode person = replicas.wire(0).post("/v1/people", Map.of("name", "Ines", "email", "ines@desk.example", "roles", List.of("CHECKER")));
        JsonNode key = replicas.wire(0).post("/v1/keys", Map.of("ownerId", person.path("id").asText(), "scopes", List.of("cases:read")));
        for (int i = 0; i < 3; i++) {
            assertThat(replicas.wire(i).as(key.path("key").asText()).status("/v1/cases")).isEqualTo(200);
        }
        given().baseUri(url(1)).header("Authorization", "Bearer " + Program.KEY).delete("/v1/keys/" + key.path("id").asText()).then().statusCode(204);
        for (int i = 0; i < 3; i++) {
            assertThat(replicas.wire(i).as(key.path("key").asText()).status("/v1/cases")).isEqualTo(401);
        }
    }

    @Test
    @Order(3)
    void a_request_that_comes_to_several_is_done_once() throws Exception {
        for (int round = 0; round < Effort.of(10, 4); round++) {
            String key = UUID.randomUUID().toString();
            List<CompletableFuture<Response>> asked = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> open(i % 3, key), CLIENTS)).toList();
            Set<String> made = new HashSet<>();
            for (CompletableFuture<Response> answer : asked) {
                Response one = answer.get(20, TimeUnit.SECONDS);
                assertThat(one.statusCode()).isIn(201, 409);
                if (one.statusCode() == 201) {
                    made.add(one.path("id"));
                }
            }
            assertThat(made).as("cases of one request").hasSize(1);
            Response later = open(2, key);
            assertThat(later.statusCode()).isEqualTo(201);
            assertThat(later.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(made).contains(later.<String>path("id"));
        }
    }

    /** Whoever heard nothing sends it again, to another replica; both wait for the same case, and only one of them finds it as it was. */
    @Test
    @Order(3)
    void a_retry_that_met_its_own_first_attempt_gets_the_answer_of_that() throws Exception {
        String id = opened(replicas.wire(0));
        String tag = given().baseUri(url(0)).header("Authorization", "Bearer " + Program.KEY).get("/v1/cases/" + id).header("ETag");
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Response>> asked;
        try (var connection = replicas.as(Replicas.OWNER); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from cases where id = '" + id + "' for update");
            asked = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() -> publish(i, id, tag, key), CLIENTS)).toList();
            await("both wait for a lock").atMost(PATIENCE).until(() -> waitingForLocks(), waiting -> waiting == 2);
            connection.commit();
        }
        for (CompletableFuture<Response> answer : asked) {
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
        assertThat(asked.stream().filter(answer -> answer.join().header("Idempotent-Replayed") != null)).hasSize(1);
    }

    @Test
    @Order(4)
    void nobody_rewrites_the_log() throws Exception {
        for (String rewrite : List.of("update events set reason = 'x'", "delete from positions where position = 1", "truncate pending, positions")) {
            for (String role : List.of(Replicas.SERVER, Replicas.OWNER)) {
                try (var connection = replicas.as(role); var statement = connection.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(rewrite)).as("%s as %s", rewrite, role).isInstanceOfSatisfying(SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    @Test
    @Order(5)
    void one_after_the_other_is_started_anew_and_no_request_fails() throws Exception {
        Wire front = Wire.to(replicas.front());
        Set<Long> published = new HashSet<>();
        long begun = front.get("/v1/verdicts/changes").path("position").asLong();
        try (Traffic traffic = Traffic.on(replicas.front(), begun)) {
            for (int i = 0; i < RESTARTED; i++) {
                published.add(published(front));
                Program program = replicas.program(i);
                CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> isStopped(program), CLIENTS);
                while (!ended.isDone()) {
                    published.add(published(front));
                    awaitEnd(ended, PUBLISHED_EVERY);
                }
                assertThat(ended.get(40, TimeUnit.SECONDS)).as("ended by itself").isTrue();
                published.add(published(front));
                Wire restarted = program.start();
                await("the balancer sends requests to it").atMost(PATIENCE).until(() -> reads(restarted) > 0);
            }
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(traffic.told()).containsAll(published));
            traffic.end();
            System.out.printf("rolling restart: %d answers, %d connections of the stream, %d failures%n", traffic.answers(), traffic.streams(), traffic.failures().size());
            assertThat(traffic.failures()).isEmpty();
            assertThat(traffic.answers()).isGreaterThan(Effort.of(500, 150));
            assertThat(traffic.streams()).as("one restart may spare the replica that the stream is connected to").isGreaterThan(RESTARTED / 3);
        }
        assertThat(replicas.program(1).stop()).isTrue();
        assertThat(replicas.program(1).exitCode("verify-log")).as("the log is sound").isZero();
    }

    /** Returns at the end, or after {@code time}. */
    private static void awaitEnd(CompletableFuture<Boolean> end, Duration time) throws Exception {
        try {
            end.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
            return;
        }
    }

    private static boolean isStopped(Program program) {
        try {
            return program.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String opened(Wire desk) throws IOException, InterruptedException {
        return desk.post("/v1/cases", Map.of("claim", Map.of("text", "It is said.", "language", "en"))).path("id").asText();
    }

    private static long published(Wire front) throws IOException, InterruptedException {
        JsonNode opened = front.post("/v1/cases", Map.of("claim", Map.of("text", "It is said.", "language", "en")));
        front.post("/v1/cases/" + opened.path("id").asText() + "/publication", Map.of("summary", "Nobody knows yet."));
        return opened.path("number").asLong();
    }

    private static Response open(int replica, String key) {
        return given().baseUri(url(replica)).header("Authorization", "Bearer " + Program.KEY).header("Idempotency-Key", key)
                .contentType("application/json").body(Map.of("claim", Map.of("text", "It is said once.", "language", "en"))).post("/v1/cases");
    }

    private static Response publish(int replica, String id, String tag, String key) {
        return given().baseUri(url(replica)).header("Authorization", "Bearer " + Program.KEY).header("Idempotency-Key", key).header("If-Match", tag)
                .contentType("application/json").body(Map.of("summary", "Nobody knows yet.")).post("/v1/cases/" + id + "/publication");
    }

    private static int waitingForLocks() throws SQLException {
        try (var connection = replicas.as(Replicas.OWNER); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Reads of the public list that a replica answered since it started. */
    private static double reads(Wire desk) throws IOException, InterruptedException {
        return metric(desk, "http_server_requests_seconds_count", "uri=\"/v1/verdicts\"");
    }

    private static String url(int replica) {
        return "http://localhost:" + replicas.program(replica).port();
    }

    private static double heard(Wire desk) throws IOException, InterruptedException {
        return metric(desk, "docket_log_heard_total", "");
    }

    private static double metric(Wire desk, String name, String label) throws IOException, InterruptedException {
        return new String(desk.bytes("/metrics")).lines().filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
