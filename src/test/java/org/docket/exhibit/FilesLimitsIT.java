package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A desk that takes little: what goes beyond gets an answer, and nothing of it stays. */
@WithProgram({"docket.files.largest=2M", "docket.files.at-once=4", "docket.files.grace=PT1S", "docket.files.least-rate=1K", "quarkus.http.read-timeout=1s", "docket.imports.largest=2M"})
class FilesLimitsIT {

    @AfterEach
    void nothing_is_left_on_the_way_in() {
        await().untilAsserted(() -> assertThat(RawClient.incoming()).isEmpty());
    }

    @Test
    void a_file_may_be_as_large_as_that_and_not_a_byte_larger() {
        String place = place();
        add(place, "a.txt", text(2 << 20, 60)).then().statusCode(201);
        add(place, "b.txt", text((2 << 20) + 1, 61)).then().statusCode(413).body("type", equalTo("/problems/file-too-large"));
        desk().multiPart("file", "c.txt", text((2 << 20) + 1, 62), "text/plain").post(place).then().statusCode(413);
        desk().get(place).then().body("items", hasSize(1));
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_sent() throws Exception {
        try (var client = RawClient.toTheProgram()) {
            client.begin(place(), 1L << 40);
            assertThat(client.status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_without_a_length_is_counted_as_it_comes() throws Exception {
        String place = place();
        try (var client = RawClient.toTheProgram()) {
            client.begin(place, -1);
            for (int i = 0; i < 5; i++) {
                client.chunk(text(500_000, 63 + i));
            }
            assertThat(client.status()).isEqualTo(413);
        }
        desk().get(place).then().body("items", hasSize(0));
    }

    @Test
    void who_drips_is_cut_off() throws Exception {
        String place = place();
        long begun = System.nanoTime();
        try (var client = RawClient.toTheProgram()) {
            client.begin(place, 1_000_000);
            var drip = Thread.ofVirtual().start(() -> drip(client));
            assertThat(client.status()).isEqualTo(408);
            drip.interrupt();
        }
        assertThat((System.nanoTime() - begun) / 1e9).isBetween(1.0, 6.0);
        desk().get(place).then().body("items", hasSize(0));
    }

    private static void drip(RawClient client) {
        try {
            for (int i = 0; i < 1_000; i++) {
                client.send(new byte[] {'a'});
                Thread.sleep(20);
            }
        } catch (Exception closed) {
            return;
        }
    }

    @Test
    void so_many_come_in_at_once_and_no_more() throws Exception {
        String place = place();
        await().untilAsserted(() -> assertThat(RawClient.incoming()).isEmpty());
        var clients = new ArrayList<RawClient>();
        for (int i = 0; i < 4; i++) {
            var client = RawClient.toTheProgram();
            clients.add(client);
            client.begin(place, 4_000);
            client.send(text(100, i));
        }
        await().untilAsserted(() -> assertThat(RawClient.incoming()).hasSize(4));
        add(place, "a.txt", text(100, 70)).then().statusCode(503).header("Retry-After", notNullValue()).body("type", equalTo("/problems/uploads-busy"));
        for (RawClient client : clients) {
            client.cut();
        }
        await().untilAsserted(() -> assertThat(RawClient.incoming()).isEmpty());
        add(place, "a.txt", text(100, 70)).then().statusCode(201);
    }

    /** More of each than there are places. */
    @Test
    void a_body_that_stalls_gives_its_place_back() throws Exception {
        String place = place();
        var clients = new ArrayList<RawClient>();
        for (String path : List.of(place, "/v1/matches/images", "/v1/imports", "/v1/cases", "/sign-in")) {
            for (int i = 0; i < 10; i++) {
                var client = RawClient.toTheProgram();
                clients.add(client);
                client.begin(path, path.equals("/v1/cases") ? "application/json" : path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/x-ndjson", 5_000);
                client.send(text(100, i));
            }
        }
        for (RawClient client : clients) {
            assertThat(client.answer()).matches("(?s)|HTTP/1\\.1 (400|403|408|503) .*");
            client.close();
        }
        await().untilAsserted(() -> assertThat(desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_admissions{")))
                .isNotEmpty().allMatch(line -> line.endsWith(" 0.0")));
        add(place, "a.txt", text(100, 90)).then().statusCode(201);
        desk().contentType("application/x-ndjson").body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(202);
    }

    /** Somebody hangs up, however long the sender would go on. */
    @Test
    void a_body_that_never_ends_is_cut_off_and_gives_its_place_back() throws Exception {
        String place = place();
        List<String> paths = List.of(place, "/v1/matches/images", "/v1/imports", "/v1/cases", "/sign-in");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> cut : senders.invokeAll(paths.stream().<Callable<Boolean>>map(path -> () -> isCutOff(path)).toList(), 60, TimeUnit.SECONDS)) {
                assertThat(cut.get()).isTrue();
            }
        }
        await().untilAsserted(() -> assertThat(desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_admissions{")))
                .isNotEmpty().allMatch(line -> line.endsWith(" 0.0")));
        add(place, "a.txt", text(100, 95)).then().statusCode(201);
    }

    private static boolean isCutOff(String path) throws IOException {
        try (var client = RawClient.toTheProgram()) {
            client.begin(path, path.equals("/v1/cases") ? "application/json" : path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/x-ndjson", -1);
            byte[] part = text(16 * 1024, 1);
            while (!Thread.interrupted()) {
                client.chunk(part);
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void after_a_refusal_the_connection_serves_on() throws Exception {
        String place = place();
        try (var client = RawClient.toTheProgram()) {
            client.begin(place + "x", 5_000);
            client.send(text(5_000, 80));
            assertThat(client.status()).isEqualTo(404);
            client.begin(place, 5_000);
            client.send(text(5_000, 81));
            assertThat(client.status()).isEqualTo(201);
        }
    }

    @Test
    void the_reasons_are_counted() {
        String place = place();
        add(place, "b.txt", text((2 << 20) + 1, 61)).then().statusCode(413);
        List<String> metrics = desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_files")).toList();
        assertThat(metrics).anyMatch(line -> line.startsWith("docket_files_refused_total{reason=\"too_large\",}"))
                .anyMatch(line -> line.startsWith("docket_files_incoming 0.0"));
    }
}
