package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.search.IndexDump;

/** Cases that are indexed: the index after a kill is the one that the log yields. */
final class SearchWorkload implements KillWorkload {

    private static final int QUERIES = 200;
    private static final int CLIENTS = 3;
    private static final int CASES_A_ROUND = Kills.share(12);
    private static final int VOCABULARY = 60;

    private final AtomicInteger cases = new AtomicInteger();
    private int before;

    @Override
    public Map<String, String> settings() {
        return Map.of("DOCKET_SEARCH_COMMIT_EVERY", "PT0.2S");
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) {
        before = cases.get();
        var clients = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            var random = new Random(round.number() * 100L + client);
            clients.add(() -> publishUntilKilled(desk, random, round.pace(this)));
        }
        return clients;
    }

    /** Opens cases, publishes most and withdraws some, until the program dies. */
    private Void publishUntilKilled(Wire desk, Random random, Pace pace) throws InterruptedException {
        try {
            while (true) {
                publish(desk, random);
                cases.incrementAndGet();
                pace.keep();
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private static void publish(Wire desk, Random random) throws IOException, InterruptedException {
        String text = word(random) + ' ' + word(random) + ' ' + word(random);
        String path = "/v1/cases/" + desk.post("/v1/cases", Map.of("claim", Map.of("text", text, "language", random.nextBoolean() ? "en" : "de"),
                "topics", List.of(word(random)))).path("id").asText();
        if (random.nextInt(4) > 0) {
            desk.post(path + "/publication", Map.of("summary", word(random)));
            if (random.nextInt(3) == 0) {
                desk.post(path + "/publication/withdrawal", Map.of("reason", "It was about somebody else."));
            }
        }
    }

    private static String word(Random random) {
        return "word" + (char) ('a' + random.nextInt(6)) + random.nextInt(VOCABULARY / 6);
    }

    @Override
    public boolean isWorthKilling() {
        return cases.get() - before >= CASES_A_ROUND;
    }

    /** Compares the index that survived with one that the program builds from the log after the old one is deleted. */
    void compareWithNewIndex(KilledProgram killed) throws Exception {
        Path folder = killed.program().folder();
        killed.settle();
        Map<String, List<String>> found = answers(killed.desk());
        var kept = new LinkedHashMap<String, IndexDump>();
        killed.restart(() -> {
            kept.putAll(dumps(folder));
            delete(folder.resolve("search"));
            return null;
        });
        assertThat(answers(killed.desk())).isEqualTo(found);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(dumps(folder)).isEqualTo(kept));
        assertThat(kept.get("cases").claims()).hasSizeGreaterThanOrEqualTo(cases.get());
        assertThat(found.values()).anyMatch(ids -> !ids.isEmpty());
    }

    private static Map<String, IndexDump> dumps(Path folder) throws IOException {
        return Map.of("verdicts", IndexDump.of(folder.resolve("search/verdicts")), "cases", IndexDump.of(folder.resolve("search/cases")));
    }

    private static Map<String, List<String>> answers(Wire desk) throws Exception {
        var random = new Random(1);
        var answers = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < QUERIES; i++) {
            String words = word(random) + (i % 2 == 0 ? "" : "+" + word(random));
            String list = i % 3 == 0 ? "/v1/cases" : "/v1/verdicts";
            answers.put(list + words, ids(desk.get(list + "?sort=number&limit=200&q=" + words)));
        }
        return answers;
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The comparison with another index needs a restart: see {@link #compareWithNewIndex}. */
    @Override
    public void verify(Program program, Wire desk) {
        assertThat(cases.get()).isPositive();
    }
}
