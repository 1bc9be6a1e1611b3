package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** The packaged program, killed in the middle of an import again and again: it goes on where it stopped, and writes nothing twice. */
class ImportsSurviveKillIT {

    private static final int CLAIMS = 4_000;
    private static final int EVERY_BAD = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void an_import_goes_on_after_each_kill_until_every_claim_is_there_once() throws Exception {
        try (Program program = Program.onH2().with(Map.of("DOCKET_IMPORTS_BATCH", "50", "DOCKET_IMPORTS_LEASE", "PT2S"))) {
            Wire desk = program.start();
            String id = posted(program.port());
            long line = 0;
            for (int kill = 0; kill < Kills.some(); kill++) {
                line = reached(desk, id, line);
                program.kill();
                requireAtRest(program);
                desk = program.start();
                assertThat(desk.get("/v1/imports/" + id).path("line").asLong()).isGreaterThanOrEqualTo(line);
            }
            Wire last = desk;
            await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200))
                    .until(() -> last.get("/v1/imports/" + id).path("state").asText().equals("DONE"));
            JsonNode report = desk.get("/v1/imports/" + id);
            assertThat(report.at("/claims/made").asInt()).isEqualTo(CLAIMS - CLAIMS / EVERY_BAD);
            assertThat(report.at("/claims/refused").asInt()).isEqualTo(CLAIMS / EVERY_BAD);
            assertThat(texts(desk)).hasSize(CLAIMS - CLAIMS / EVERY_BAD);
            assertThat(program.stop()).isTrue();
            assertThat(program.exitCode("verify-log")).isZero();
        }
    }

    /** A command that proves the log leaves the import to the server. */
    private static void requireAtRest(Program program) throws Exception {
        int takenUp = takenUp(program);
        assertThat(program.exitCode("verify-log")).isZero();
        assertThat(takenUp(program)).isEqualTo(takenUp);
    }

    private static int takenUp(Program program) throws IOException {
        return Files.readString(program.log()).split("import taken up", -1).length;
    }

    /** The line that the import has come to, once it is past {@code line}; the last where it is over. */
    private static long reached(Wire desk, String id, long line) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> {
            JsonNode now = desk.get("/v1/imports/" + id);
            return now.path("line").asLong() > line || now.path("state").asText().equals("DONE");
        });
        try {
            return desk.get("/v1/imports/" + id).path("line").asLong();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String posted(int port) throws Exception {
        String lines = IntStream.range(0, CLAIMS).mapToObj(i -> i % EVERY_BAD == EVERY_BAD - 1 ? "{\"type\":\"case\"}" : """
                {"type":"case","claim":{"text":"Claim %1$d.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"SUPPORTS",\
                "source":{"name":"Source %2$d","kind":"MEDIA"},"quote":"Of %1$d."}]}""".formatted(i, i / 200)).collect(Collectors.joining("\n"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/imports")).header("Authorization", "Bearer " + Program.KEY)
                .header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(lines)).build();
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).path("id").asText();
        }
    }

    /** Of every case, each text once, or the test fails. */
    private static Set<String> texts(Wire desk) throws Exception {
        var texts = new HashSet<String>();
        String next = "";
        while (next != null) {
            JsonNode page = desk.get("/v1/cases?sort=number&limit=200" + next);
            for (JsonNode file : page.path("items")) {
                assertThat(texts.add(file.at("/claim/text").asText())).isTrue();
            }
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        }
        return texts;
    }
}
