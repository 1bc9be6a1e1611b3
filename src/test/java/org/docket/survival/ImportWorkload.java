package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;

/** Imports that kills interrupt: each continues after the next start until every claim is stored exactly once. */
final class ImportWorkload implements KillWorkload {

    private static final int CLAIMS = 1_000;
    private static final int EVERY_BAD = 100;
    private static final int GOOD = CLAIMS - CLAIMS / EVERY_BAD;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Pattern TAKEN_UP = Pattern.compile("import taken up: id=(\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> acknowledged = new ArrayList<>();
    private volatile boolean hasAdvanced;
    /** How far the newest import was when it was last looked at. */
    private volatile long line;
    private volatile boolean isDone = true;
    private int posted;

    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_IMPORTS_BATCH", "20", "DOCKET_IMPORTS_LEASE", "PT2S");
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) {
        hasAdvanced = false;
        return List.of(() -> importUntilKilled(program, desk, round));
    }

    /** An import that was interrupted advances first; then one is under way until the kill. */
    private Void importUntilKilled(Program program, Wire desk, KillRound round) throws InterruptedException {
        try {
            long before = line;
            awaitThat(() -> isDone || look(desk) > before);
            hasAdvanced = true;
            round.awaitTheOthers();
            while (true) {
                if (isDone) {
                    post(program);
                }
                awaitThat(() -> look(desk) > 0 && isDone);
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private static void awaitThat(Callable<Boolean> condition) {
        await("an import").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY).until(condition);
    }

    /** The line that the newest import has reached. */
    private long look(Wire desk) throws IOException, InterruptedException {
        JsonNode now = desk.get("/v1/imports/" + acknowledged.getLast());
        isDone = now.path("state").asText().equals("DONE");
        line = now.path("line").asLong();
        return line;
    }

    @Override
    public boolean isWorthKilling() {
        return hasAdvanced;
    }

    @Override
    public boolean isUnderWay() {
        return !isDone && line > 0;
    }

    @Override
    public void checkRestarted(Program program, Wire desk) throws IOException, InterruptedException {
        assertThat(desk.get("/v1/imports/" + acknowledged.getLast()).path("line").asLong()).isGreaterThanOrEqualTo(line);
    }

    @Override
    public void settle(Wire desk) {
        await("the imports are done").atMost(PATIENCE).pollInterval(LOOK_EVERY)
                .until(() -> desk.all("/v1/imports"), imports -> imports.stream().allMatch(report -> report.path("state").asText().equals("DONE")));
    }

    @Override
    public void verify(Program program, Wire desk) throws IOException, InterruptedException {
        List<JsonNode> imports = desk.all("/v1/imports");
        assertThat(imports).extracting(report -> report.path("id").asText()).containsAll(acknowledged);
        for (JsonNode one : imports) {
            JsonNode report = desk.get("/v1/imports/" + one.path("id").asText());
            assertThat(report.at("/claims/made").asInt()).isEqualTo(GOOD);
            assertThat(report.at("/claims/refused").asInt()).isEqualTo(CLAIMS / EVERY_BAD);
        }
        List<String> texts = desk.all("/v1/cases").stream().map(file -> file.at("/claim/text").asText()).filter(text -> text.startsWith("Import ")).toList();
        assertThat(texts).doesNotHaveDuplicates().hasSize(imports.size() * GOOD);
        assertThat(takenUp(program)).as("imports that a kill interrupted").anyMatch(times -> times > 1);
        System.out.printf("imports: %d, all claims there once%n", imports.size());
    }

    /** How often each import was taken up. */
    private static Collection<Integer> takenUp(Program program) throws IOException {
        var times = new HashMap<String, Integer>();
        TAKEN_UP.matcher(Files.readString(program.log())).results().forEach(line -> times.merge(line.group(1), 1, Integer::sum));
        return times.values();
    }

    private void post(Program program) throws IOException, InterruptedException {
        int number = posted++;
        String lines = IntStream.range(0, CLAIMS).mapToObj(i -> i % EVERY_BAD == EVERY_BAD - 1 ? "{\"type\":\"case\"}" : """
                {"type":"case","claim":{"text":"Import %3$d, claim %1$d.","language":"en"},"evidence":[{"kind":"DOCUMENT","stance":"SUPPORTS",\
                "source":{"name":"Source %2$d","kind":"MEDIA"},"quote":"Of %1$d."}]}""".formatted(i, i / 200, number)).collect(Collectors.joining("\n"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/v1/imports")).header("Authorization", "Bearer " + Program.KEY)
                .header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(lines)).build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            acknowledged.add(JSON.readTree(answer.body()).path("id").asText());
            line = 0;
            isDone = false;
        }
    }
}
