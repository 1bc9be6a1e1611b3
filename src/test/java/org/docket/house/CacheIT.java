package org.docket.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.docket.packaged.Needed;
import org.docket.packaged.Program;
import org.docket.packaged.Standing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged program behind nginx, with the configuration that is shipped. */
@TestMethodOrder(OrderAnnotation.class)
class CacheIT {

    private static final String KEY = "a-key-for-tests-of-more-than-32-characters";
    private static final Duration MAX_AGE_AND_A_SECOND = Duration.ofSeconds(6);

    /** For asking every now and then, and for the answer to come. */
    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Set<String> WITHOUT_DOCKET = Set.of("HIT", "STALE", "UPDATING");
    private static final int CLIENTS = 8;
    private static final int READS = 1_000;

    private static Program program;
    private static Standing cache;

    @BeforeAll
    static void start() throws Exception {
        Needed.require("nginx");
        program = Program.onH2().withoutModel();
        program.start();
        cache = Standing.nginx(program);
    }

    @AfterAll
    static void stop() throws Exception {
        if (cache != null) {
            cache.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void of_a_thousand_reads_hardly_any_reaches_docket() throws Exception {
        String verdict = "/v1/verdicts/" + published("Read by many.");
        var answered = new AtomicInteger();
        var clients = IntStream.range(0, CLIENTS).mapToObj(client -> Thread.ofPlatform().start(() -> {
            for (int i = 0; i < READS / CLIENTS; i++) {
                answered.addAndGet(WITHOUT_DOCKET.contains(reading().get(verdict).then().statusCode(200).extract().header("X-Cache")) ? 1 : 0);
            }
        })).toList();
        for (Thread client : clients) {
            client.join();
        }
        double ratio = (double) answered.get() / READS;
        System.out.printf("cache: hit ratio %.3f of %d reads%n", ratio, READS);
        assertThat(ratio).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_change_and_a_withdrawal_are_seen_through_it_within_the_time_that_was_promised() throws Exception {
        String id = published("Changed.");
        String verdict = "/v1/verdicts/" + id;
        reading().get(verdict).then().statusCode(200);
        correct(id, "New.");
        Duration changed = until(verdict, answer -> answer.statusCode() == 200 && answer.path("summary").equals("New."));
        writing(Map.of("reason", "It was about somebody else.")).post("/v1/cases/" + id + "/publication/withdrawal").then().statusCode(201);
        Duration withdrawn = until(verdict, answer -> answer.statusCode() == 410);
        System.out.printf("cache: a change was seen after %d ms, a withdrawal after %d ms%n", changed.toMillis(), withdrawn.toMillis());
        assertThat(changed).isLessThan(MAX_AGE_AND_A_SECOND.plus(A_MOMENT));
        assertThat(withdrawn).isLessThan(MAX_AGE_AND_A_SECOND.plus(A_MOMENT));
    }

    @Test
    void nothing_of_the_desk_is_kept_or_answered_to_anybody_else() {
        String id = published("Known to the desk.");
        for (String path : new String[] {"/v1/cases", "/v1/cases/" + id, "/v1/events"}) {
            reading().header("Authorization", "Bearer " + KEY).get(path).then().statusCode(200).header("X-Cache", blankOrNullString())
                    .header("Cache-Control", "private, no-store");
            reading().get(path).then().statusCode(401);
        }
        String verdict = "/v1/verdicts/" + id;
        for (int i = 0; i < 2; i++) {
            reading().header("Authorization", "Bearer " + KEY).get(verdict).then().statusCode(200).header("X-Cache", "BYPASS");
        }
        reading().get(verdict).then().header("X-Cache", "MISS");
    }

    @Test
    void a_reader_who_has_it_is_told_so_and_either_form_is_kept_apart() {
        String verdict = "/v1/verdicts/" + published("Kept in two forms, of which one is compressed and the other is not.");
        String plain = reading().header("Accept-Encoding", "identity").get(verdict).then().header("Content-Encoding", blankOrNullString())
                .header("Docket-Position", not(blankOrNullString())).extract().header("ETag");
        for (String wording : new String[] {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8"}) {
            String packed = reading().header("Accept-Encoding", wording).get(verdict).then().header("Content-Encoding", "gzip")
                    .header("X-Cache", wording.equals("gzip") ? "MISS" : "HIT").header("Vary", "Accept-Encoding, Accept").extract().header("ETag");
            assertThat(packed).isNotEqualTo(plain);
            reading().header("Accept-Encoding", wording).header("If-None-Match", packed).get(verdict).then().statusCode(304).header("X-Cache", "HIT");
        }
        reading().header("Accept-Encoding", "gzip;q=0").get(verdict).then().header("Content-Encoding", blankOrNullString()).header("X-Cache", "HIT");
        reading().header("Accept-Encoding", "identity").header("If-None-Match", plain).get(verdict).then().statusCode(304).header("ETag", plain);
    }

    @Test
    void the_stream_and_answers_that_are_waited_for_pass_through_as_they_come() throws Exception {
        String id = published("Told.");
        try (var socket = new Socket("127.0.0.1", cache.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("GET /v1/verdicts/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            readTo(in, "retry:");
            for (int i = 0; i < 3; i++) {
                correct(id, "Told " + i);
                assertThat(readTo(in, "data:")).contains("\"summary\":\"Told " + i + '"');
            }
        }
        for (int i = 0; i < 2; i++) {
            reading().get("/v1/verdicts/changes?after=0&wait=5").then().statusCode(200).header("X-Cache", "BYPASS").header("Cache-Control", "no-store");
        }
    }

    /** The last one, because it kills the program. */
    @Test
    @Order(Integer.MAX_VALUE)
    void while_docket_is_away_what_is_known_is_still_answered() throws Exception {
        String verdict = "/v1/verdicts/" + published("Known already.");
        reading().get(verdict).then().statusCode(200);
        program.kill();
        await().atMost(MAX_AGE_AND_A_SECOND.plus(A_MOMENT)).until(() -> reading().get(verdict).header("X-Cache").equals("STALE"));
        reading().get(verdict).then().statusCode(200).body("summary", equalTo("It is said.")).header("X-Cache", "STALE");
        reading().get("/v1/verdicts?limit=3").then().statusCode(502);
    }

    /** Takes what is said to be taken, and leaves it as it comes. */
    private static RequestSpecification reading() {
        return given().config(RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())).port(cache.port());
    }

    /** At Docket itself, until its own readers see it. */
    private static RequestSpecification writing(Object body) {
        return given().port(program.port()).header("Authorization", "Bearer " + KEY).header("If-Match", "*").header("Prefer", "wait=5")
                .contentType("application/json").body(body);
    }

    private static String published(String text) {
        String id = writing(Map.of("claim", Map.of("text", text, "language", "en"))).post("/v1/cases").then().statusCode(201).extract().path("id");
        writing(Map.of("summary", "It is said.")).post("/v1/cases/" + id + "/publication").then().statusCode(201);
        return id;
    }

    private static void correct(String id, String summary) {
        writing(Map.of("summary", summary, "reason", "new facts", "correction", Map.of("type", "UPDATE", "note", summary)))
                .contentType("application/merge-patch+json").patch("/v1/cases/" + id).then().statusCode(200);
    }

    /** How long somebody who asks again and again waits for {@code expected}. */
    private static Duration until(String path, Predicate<Response> expected) {
        long begun = System.nanoTime();
        await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50)).until(() -> expected.test(reading().get(path)));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String readTo(BufferedReader in, String start) throws IOException {
        String line = in.readLine();
        while (!line.startsWith(start)) {
            line = in.readLine();
        }
        return line;
    }
}
