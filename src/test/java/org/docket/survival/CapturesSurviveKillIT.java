package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.platform.RawSite;
import org.junit.jupiter.api.Test;

/** The packaged program, killed while it captures pages. */
class CapturesSurviveKillIT {

    private static final int ROUNDS = Kills.some();
    private static final int CLIENTS = 4;
    private static final int CAPTURES_A_ROUND = 25;

    private final AtomicInteger edition = new AtomicInteger();

    @Test
    void every_acknowledged_capture_has_both_files_and_no_event_is_without_its_file() throws Exception {
        try (RawSite site = changing(); Program program = Program.onH2().with(Map.of("DOCKET_OUTSIDE_LOOPBACK", "true"))) {
            var acknowledged = new ArrayList<JsonNode>();
            String item = null;
            for (int round = 0; round < ROUNDS; round++) {
                Wire desk = program.start();
                item = item == null ? item(desk, site.url("/news")) : item;
                hasAll(desk, item, acknowledged);
                List<JsonNode> told = capturedUntilKilled(program, desk, item);
                assertThat(told).as("round %d", round).hasSizeGreaterThanOrEqualTo(CAPTURES_A_ROUND);
                acknowledged.addAll(told);
                assertThat(program.exitCode("verify-log")).as("round %d, see %s", round, program.log()).isZero();
            }
            hasAll(program.start(), item, acknowledged);
            System.out.printf("captures acknowledged in %d rounds, all found: %d%n", ROUNDS, acknowledged.size());
            assertThat(program.stop()).isTrue();
        }
    }

    /** A page that is another each time, so that no file is there already. */
    private RawSite changing() throws IOException {
        return new RawSite().on("/news", connection -> {
            byte[] page = ("<p>Edition " + edition.incrementAndGet() + " says so.</p>").getBytes();
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length + "\r\n\r\n");
            connection.send(page);
        });
    }

    private static String item(Wire desk, String url) throws Exception {
        String source = desk.post("/v1/sources", Map.of("name", "Herald", "kind", "MEDIA", "reliability", "B")).path("id").asText();
        String caseId = desk.post("/v1/cases", Map.of("claim", Map.of("text", "It happened.", "language", "en"))).path("id").asText();
        return "/v1/cases/" + caseId + "/evidence/" + desk.post("/v1/cases/" + caseId + "/evidence",
                Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "url", url, "quote", "says so")).path("id").asText();
    }

    private static List<JsonNode> capturedUntilKilled(Program program, Wire desk, String item) throws Exception {
        var clients = new ArrayList<Future<List<JsonNode>>>();
        var enough = new CountDownLatch(CAPTURES_A_ROUND);
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<List<JsonNode>> client = () -> {
                var told = new ArrayList<JsonNode>();
                try {
                    while (true) {
                        told.add(desk.post(item + "/captures", Map.of()));
                        enough.countDown();
                    }
                } catch (IOException killed) {
                    return told;
                }
            };
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(pool.submit(client));
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            program.kill();
        }
        var all = new ArrayList<JsonNode>();
        for (Future<List<JsonNode>> told : clients) {
            all.addAll(told.get());
        }
        return all;
    }

    private static void hasAll(Wire desk, String item, List<JsonNode> acknowledged) throws Exception {
        for (JsonNode capture : acknowledged) {
            assertThat(desk.get(item + "/captures/" + capture.path("id").asText())).isEqualTo(capture);
        }
        List<JsonNode> captures = all(desk, item + "/captures");
        for (JsonNode capture : captures) {
            isWhole(desk, item, capture.path("warc"));
            isWhole(desk, item, capture.path("text"));
        }
        List<String> events = all(desk, item.substring(0, item.indexOf("/evidence")) + "/history").stream()
                .filter(event -> event.path("type").asText().equals("CAPTURED")).map(event -> event.path("data").path("captureId").asText()).toList();
        assertThat(events).containsExactlyInAnyOrderElementsOf(captures.stream().map(capture -> capture.path("id").asText()).toList());
    }

    private static void isWhole(Wire desk, String item, JsonNode held) throws Exception {
        byte[] bytes = desk.bytes(item + "/files/" + held.path("sha256").asText());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(held.path("sha256").asText());
        assertThat(bytes).hasSize(held.path("size").asInt());
    }

    private static List<JsonNode> all(Wire desk, String list) throws Exception {
        var all = new ArrayList<JsonNode>();
        JsonNode page = desk.get(list + "?limit=200");
        while (true) {
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(all::add);
            if (!page.has("next")) {
                return all;
            }
            page = desk.get(list + "?limit=200&cursor=" + page.path("next").asText());
        }
    }
}
