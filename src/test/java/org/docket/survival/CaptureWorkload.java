package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.platform.RawSite;

/** Captures of a page: each acknowledged one has both of its files, and no event is without its file. */
final class CaptureWorkload implements KillWorkload {

    private static final int CLIENTS = 2;
    private static final int CAPTURES_A_ROUND = Kills.share(3);

    private final AtomicInteger edition = new AtomicInteger();
    private final RawSite site = changing();
    private final List<JsonNode> all = new ArrayList<>();
    private Queue<JsonNode> last = new ConcurrentLinkedQueue<>();
    private String item;

    CaptureWorkload() throws IOException {}

    /** A page that is different each time, so that no capture finds its file already stored. */
    private RawSite changing() throws IOException {
        return new RawSite().on("/news", connection -> {
            byte[] page = ("<p>Edition " + edition.incrementAndGet() + " says so.</p>").getBytes();
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length + "\r\n\r\n");
            connection.send(page);
        });
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_OUTSIDE_LOOPBACK", "true");
    }

    @Override
    public void prepare(Program program, Wire desk) throws Exception {
        String source = desk.post("/v1/sources", Map.of("name", "Herald", "kind", "MEDIA", "reliability", "B")).path("id").asText();
        String caseId = desk.post("/v1/cases", Map.of("claim", Map.of("text", "It happened.", "language", "en"))).path("id").asText();
        item = "/v1/cases/" + caseId + "/evidence/" + desk.post("/v1/cases/" + caseId + "/evidence",
                Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "url", site.url("/news"), "quote", "says so")).path("id").asText();
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) {
        all.addAll(last);
        last = new ConcurrentLinkedQueue<>();
        var clients = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> captureUntilKilled(desk, round.pace(this)));
        }
        return clients;
    }

    private Void captureUntilKilled(Wire desk, Pace pace) throws InterruptedException {
        try {
            while (true) {
                last.add(desk.post(item + "/captures", Map.of()));
                pace.keep();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    @Override
    public boolean isWorthKilling() {
        return last.size() >= CAPTURES_A_ROUND;
    }

    @Override
    public void checkRestarted(Program program, Wire desk) throws IOException, InterruptedException {
        for (JsonNode capture : last) {
            assertThat(desk.get(item + "/captures/" + capture.path("id").asText())).isEqualTo(capture);
        }
    }

    @Override
    public void verify(Program program, Wire desk) throws Exception {
        all.addAll(last);
        last.clear();
        List<JsonNode> captures = desk.all(item + "/captures");
        assertThat(captures).containsAll(all);
        for (JsonNode capture : captures) {
            isWhole(desk, capture.path("warc"));
            isWhole(desk, capture.path("text"));
        }
        List<String> events = desk.all(item.substring(0, item.indexOf("/evidence")) + "/history").stream()
                .filter(event -> event.path("type").asText().equals("CAPTURED")).map(event -> event.path("data").path("captureId").asText()).toList();
        assertThat(events).containsExactlyInAnyOrderElementsOf(captures.stream().map(capture -> capture.path("id").asText()).toList());
        System.out.printf("captures acknowledged, all found: %d%n", all.size());
    }

    private void isWhole(Wire desk, JsonNode held) throws Exception {
        byte[] bytes = desk.bytes(item + "/files/" + held.path("sha256").asText());
        assertThat(Bringer.sha256(bytes)).isEqualTo(held.path("sha256").asText());
        assertThat(bytes).hasSize(held.path("size").asInt());
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
