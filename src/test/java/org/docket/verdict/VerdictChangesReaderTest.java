package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.patching;
import static org.docket.verdict.TestVerdicts.position;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerdictChangesReaderTest {

    private static Response changes(String query) {
        return given().get("/v1/verdicts/changes?" + query).then().statusCode(200).extract().response();
    }

    @Test
    void each_verdict_that_changed_is_told_once_as_it_is_now() {
        long before = position();
        String one = published("One.");
        String two = published("Two.");
        correct(one, "New.");
        withdraw(two);
        Response told = changes("after=" + before);
        assertThat(told.<List<String>>path("items.verdictId")).containsExactly(one, two);
        told.then().body("items[0].change", equalTo("SHOWN")).body("items[0].verdict.summary", equalTo("New."))
                .body("items[1].change", equalTo("WITHDRAWN")).body("items[1].withdrawal.reason", equalTo("It was about somebody else."));
        assertThat(changes("after=" + told.path("position")).<List<?>>path("items")).isEmpty();
    }

    @Test
    void what_one_event_changed_is_told_whole_however_small_the_pages() {
        String shared = source("Shared");
        var cases = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            String id = open(claim("Rests on one source", null, null));
            attach(id, "DOCUMENT", "SUPPORTS", shared);
            publish(id);
            cases.add(id);
        }
        long before = position();
        patching(Map.of("reliability", "E")).patch("/v1/sources/" + shared).then().statusCode(200);
        var told = new ArrayList<String>();
        String query = "limit=2&after=" + before;
        while (query != null) {
            Response page = changes(query);
            told.addAll(page.path("items.verdictId"));
            assertThat(page.<Integer>path("position")).isGreaterThanOrEqualTo((int) before);
            query = page.path("next") == null ? null : "limit=2&after=" + before + "&cursor=" + page.path("next");
        }
        assertThat(told).containsExactlyElementsOf(cases);
    }

    @Test
    void a_reader_that_waits_hears_of_it_at_once() throws Exception {
        long before = position();
        Instant begun = Instant.now();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> changes("wait=20&after=" + before));
        Thread.sleep(300);
        assertThat(waiting).isNotDone();
        String id = published("Waited for.");
        assertThat(waiting.get().<List<String>>path("items.verdictId")).containsExactly(id);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_reader_that_waits_in_vain_is_told_that_nothing_changed() {
        Response told = changes("wait=1&after=" + position());
        assertThat(told.<List<?>>path("items")).isEmpty();
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "wait=31", "wait=-1", "cursor=x"})
    void what_cannot_be_asked_is_a_400(String query) {
        given().get("/v1/verdicts/changes?" + query).then().statusCode(400);
    }

    @Test
    void the_stream_tells_each_change_as_it_happens() throws Exception {
        try (var stream = StreamClient.open(null)) {
            String id = published("Told.");
            correct(id, "New.");
            withdraw(id);
            List<StreamClient.Frame> frames = stream.next(3);
            assertThat(frames).extracting(StreamClient.Frame::event).containsExactly("verdict", "verdict", "withdrawal");
            assertThat(frames).extracting(frame -> Long.valueOf(frame.id())).isSorted().doesNotHaveDuplicates();
            assertThat(frames.get(1).data()).contains("\"summary\":\"New.\"").contains(id);
        }
    }

    @Test
    void changes_come_in_the_envelopes_of_cloud_events_for_whom_wants_them() throws Exception {
        try (var plain = StreamClient.open(null); var enveloped = StreamClient.open(null, "?format=CLOUDEVENTS")) {
            String id = published("Told in an envelope.");
            StreamClient.Frame change = plain.next();
            StreamClient.Frame event = enveloped.next();
            JsonPath envelope = new JsonPath(event.data());
            assertThat(envelope.getString("specversion")).isEqualTo("1.0");
            assertThat(envelope.getString("id")).isEqualTo("change_" + change.id() + "_" + envelope.getLong("data.number"));
            assertThat(envelope.getString("type")).isEqualTo("org.docket.verdict.shown");
            assertThat(envelope.getString("subject")).isEqualTo("/v1/verdicts/" + id);
            assertThat(envelope.getString("source")).startsWith("http");
            assertThat(Instant.parse(envelope.getString("time"))).isEqualTo(envelope.getString("data.verdict.updatedAt"));
            assertThat(envelope.getMap("data")).isEqualTo(new JsonPath(change.data()).getMap(""));
            assertThat(event.id()).isEqualTo(change.id());
        }
        given().get("/v1/verdicts/stream?format=XML").then().statusCode(400);
    }

    @Test
    void a_reader_that_comes_back_is_told_first_what_it_missed() throws Exception {
        String last = String.valueOf(position());
        String missed = published("Missed.");
        try (var stream = StreamClient.open(last)) {
            assertThat(stream.next().data()).contains(missed);
            String next = published("Not missed.");
            assertThat(stream.next().data()).contains(next);
        }
    }

    /** As after an older backup was restored: what happened in between, nobody can tell, but that there may be something. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_that_is_beyond_the_end_of_the_log_is_told_so_and_then_what_happens(boolean header) throws Exception {
        long end = position();
        try (var stream = header ? StreamClient.open("999999999") : StreamClient.open(null, "?after=999999999")) {
            StreamClient.Frame reset = stream.next();
            assertThat(reset.event()).isEqualTo("reset");
            assertThat(new JsonPath(reset.data()).getLong("after")).isEqualTo(999_999_999);
            assertThat(new JsonPath(reset.data()).getLong("position")).isEqualTo(Long.valueOf(reset.id())).isGreaterThanOrEqualTo(end);
            String next = published("After the end.");
            assertThat(stream.next().data()).contains(next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts/changes?after=", "/v1/verdicts/changes?wait=20&after=", "/v1/events?after="})
    void what_changed_after_the_end_of_the_log_cannot_be_asked(String address) {
        Instant begun = Instant.now();
        admin().get(address + 999_999_999).then().statusCode(400).body("errors[0].pointer", equalTo("/query/after"));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        admin().get("/v1/events?after=" + position()).then().statusCode(200);
    }

    @Test
    void a_last_event_id_that_is_no_position_is_named() {
        given().header("Last-Event-ID", "x").get("/v1/verdicts/stream").then().statusCode(400).body("errors[0].pointer", equalTo("/header/Last-Event-ID"));
    }

    @Test
    void what_one_event_changed_has_one_id_at_its_end() throws Exception {
        String shared = source("Shared");
        for (int i = 0; i < 3; i++) {
            String id = open(claim("Rests on one source", null, null));
            attach(id, "DOCUMENT", "SUPPORTS", shared);
            publish(id);
        }
        try (var stream = StreamClient.open(null)) {
            patching(Map.of("reliability", "E")).patch("/v1/sources/" + shared);
            assertThat(stream.next(3)).extracting(StreamClient.Frame::id).containsExactly(null, null, String.valueOf(position()));
        }
    }

    @Test
    void a_reader_that_does_not_read_is_cut_off_and_the_others_go_on() throws Exception {
        String large = "\uD83D\uDE00".repeat(3_900);
        try (var idle = StreamClient.open(null); var busy = StreamClient.open(null)) {
            String id = published("Large.");
            busy.next();
            for (int i = 0; i < 30; i++) {
                correct(id, large + i);
                busy.next();
            }
            assertThat(readToTheEnd(idle)).isLessThan(30);
        }
    }

    private static int readToTheEnd(StreamClient stream) {
        int read = 0;
        try {
            while (true) {
                stream.next();
                read++;
            }
        } catch (IOException e) {
            return read;
        }
    }
}
