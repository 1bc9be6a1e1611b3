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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.search.IndexDump;
import org.junit.jupiter.api.Test;

/** The packaged program, killed while it indexes. What it finds after a start is what it finds with an index that was made anew. */
class SearchSurvivesKillIT {

    private static final int ROUNDS = Math.max(2, Kills.MANY / 2);
    private static final int QUERIES = 200;
    private static final int CLIENTS = 3;
    private static final int VOCABULARY = 60;
    private static final long WRITING_MILLIS = 1_500;

    @Test
    void the_index_after_a_kill_is_the_one_that_the_log_makes() throws Exception {
        try (Program program = Program.onH2().with(Map.of("DOCKET_SEARCH_COMMIT_EVERY", "PT0.2S"))) {
            writeUntilKilled(program, program.start(), 0);
            for (int round = 1; round <= ROUNDS; round++) {
                Map<String, List<String>> found = answers(program.start());
                assertThat(program.stop()).isTrue();
                Map<String, IndexDump> kept = dumps(program.folder());
                delete(program.folder().resolve("search"));
                Wire desk = program.start();
                assertThat(answers(desk)).as("round %d", round).isEqualTo(found);
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(dumps(program.folder())).isEqualTo(kept));
                assertThat(kept.get("cases").claims()).hasSizeGreaterThan(round * CLIENTS);
                writeUntilKilled(program, desk, round);
            }
        }
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

    private static void writeUntilKilled(Program program, Wire desk, int round) throws Exception {
        var writing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                writing.add(clients.submit(publisher(desk, new Random(round * 100L + client))));
            }
            Thread.sleep(WRITING_MILLIS);
            program.kill();
        }
        for (Future<Void> client : writing) {
            client.get();
        }
    }

    /** Opens cases, publishes most and takes back some, until the program dies. */
    private static Callable<Void> publisher(Wire desk, Random random) {
        return () -> {
            try {
                while (true) {
                    publish(desk, random);
                }
            } catch (IOException killed) {
                return null;
            }
        };
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

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
