package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.casework.PublicStories;
import org.docket.log.EventType;
import org.docket.log.LogHistory;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened: a board that saw it all, one made from the log, and one from a snapshot answer alike, byte for byte. */
@QuarkusTest
@Tag("slow")
class BoardPropertyTest {

    private static final int STEPS = 120;
    private static final int LOOKS = 50;

    @Inject
    VerdictBoard live;

    @Inject
    LogHistory history;

    @Inject
    PublicStories stories;

    @Inject
    VerdictSearch words;

    @Inject
    VerdictJsonWriter json;

    @Inject
    BoardSettings settings;

    @Inject
    Clock clock;

    private record Copy(VerdictBoard board, VerdictJsonCache bodies) {}

    private Copy empty() {
        var board = new VerdictBoard();
        return new Copy(board, new VerdictJsonCache(new PublicVersions(stories, board), json, settings));
    }

    private Copy rebuilt() {
        Copy copy = empty();
        new BoardRebuild(history, stories, copy.bodies(), copy.board(), clock).run();
        return copy;
    }

    private Copy restored(Path folder) throws IOException {
        Copy copy = empty();
        assertThat(new BoardSnapshot(copy.board(), history, stories, folder).restore()).isTrue();
        return copy;
    }

    /** Everything that a board answers. */
    private Map<String, Object> answers(VerdictBoard board, VerdictJsonCache verdictJsonCache) {
        var answers = new LinkedHashMap<String, Object>();
        board.all().forEach(entry -> answers.put("entry " + entry.id(), entry));
        board.all().stream().filter(BoardEntry::isPublic).forEach(entry -> answers.put("body " + entry.id(), verdictJsonCache.made(entry).body().toString()));
        var verdictChangesReader = new VerdictChangesReader(board, new ChangeWriter(verdictJsonCache, json));
        for (String cursor = ""; cursor != null;) {
            ReadyAnswer page = verdictChangesReader.page(0, cursor.isEmpty() ? null : cursor, 3, new Address("/v1/verdicts/changes"));
            answers.put("changes " + cursor, page.body().toString() + page.tag(false));
            cursor = page.link().map(link -> link.replaceAll(".*cursor=([^>]*)>.*", "$1")).orElse(null);
        }
        var lists = new VerdictLists(board, verdictJsonCache, words, json, settings);
        for (String sort : List.of("-updatedAt", "number")) {
            var filter = new VerdictFilter();
            filter.sort = sort;
            filter.limit = 200;
            filter.topic = RandomDesk.TOPICS.getLast();
            answers.put("list " + sort, lists.page(filter, new Address("/v1/verdicts")).body().toString());
        }
        answers.put("statistics", Statistics.of(board).toString());
        return answers;
    }

    @Inject
    VerdictJsonCache liveBodies;

    static IntStream runs() {
        return Effort.runs(5);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void three_ways_to_a_board_lead_to_the_same(int run) throws IOException {
        long seed = System.nanoTime();
        var desk = new RandomDesk(seed);
        Path folder = Files.createTempDirectory(Path.of("target"), "board-");
        for (int i = 0; i < STEPS; i++) {
            desk.step();
            if (i == STEPS / 2) {
                new BoardSnapshot(live, history, stories, folder).save();
            }
        }
        await().until(() -> live.read() == history.head());
        Map<String, Object> seen = answers(live, liveBodies);
        Copy made = rebuilt();
        assertThat(answers(made.board(), made.bodies())).as("made from the log, seed " + seed).isEqualTo(seen);
        Copy kept = restored(folder);
        new BoardFeed(kept.board(), kept.bodies(), stories, new RecentVerdictCache()).take(history.ofTypes(EnumSet.allOf(EventType.class),
                kept.board().read(), history.head(), 1_000_000));
        assertThat(answers(kept.board(), kept.bodies())).as("from a snapshot and on, seed " + seed).isEqualTo(seen);
    }

    @Test
    void the_past_is_what_the_public_saw_then() {
        long seed = System.nanoTime();
        var desk = new RandomDesk(seed);
        desk.cases().forEach(TestVerdicts::publish);
        var seen = new LinkedHashMap<String, String>();
        for (int i = 0; i < LOOKS; i++) {
            desk.step();
            for (String id : desk.cases()) {
                Response verdict = given().get("/v1/verdicts/" + id);
                if (verdict.statusCode() == 200) {
                    seen.put(id + "?asOf=" + verdict.path("updatedAt"), verdict.asString());
                }
            }
        }
        assertThat(seen).as("seed " + seed).hasSizeGreaterThan(10);
        seen.forEach((address, body) -> assertThat(given().get("/v1/verdicts/" + address).asString()).as(address + " seed " + seed).isEqualTo(body));
    }

    @Test
    void a_snapshot_that_is_damaged_or_of_another_log_is_thrown_away() throws IOException {
        TestVerdicts.published("Kept.");
        Path folder = Files.createTempDirectory(Path.of("target"), "board-");
        new BoardSnapshot(live, history, stories, folder).save();
        Path file = folder.resolve("board.snapshot");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(new BoardSnapshot(empty().board(), history, stories, folder).restore()).isFalse();
        Files.write(file, new byte[] {0});
        assertThat(new BoardSnapshot(empty().board(), history, stories, folder).restore()).isFalse();
        Files.delete(file);
        assertThat(new BoardSnapshot(empty().board(), history, stories, folder).restore()).isFalse();
    }
}
