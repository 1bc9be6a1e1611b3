package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.raw;
import static org.docket.exhibit.TestFiles.sha256;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.docket.examiner.ExaminationQueue;
import org.docket.examiner.Examiner;
import org.docket.examiner.ExaminerSettings;
import org.docket.examiner.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk does not wait for pictures that strangers search with, nor evidence for anybody who searches. Every place is seen in the metrics. */
@QuarkusTest
class ExaminationQueueTest {

    @Inject
    Examiner examiner;

    @Inject
    ExaminerSettings settings;

    @TempDir
    private Path folder;

    private final List<Thread> holders = new ArrayList<>();

    @AfterEach
    void let_go() throws InterruptedException {
        for (Thread holder : holders) {
            holder.interrupt();
            holder.join();
        }
        await().untilAsserted(() -> assertThat(taken()).containsExactly("0.0", "0.0", "0.0"));
    }

    @Test
    void the_desk_searches_while_strangers_hold_all_their_places() throws IOException {
        hold(ExaminationQueue.PUBLIC_SEARCH);
        raw(TestPictures.jpeg(651, 480, 1)).post("/v1/matches/images").then().statusCode(200);
        assertThat(taken()).contains(settings.atOnce() + ".0");
    }

    @Test
    void evidence_is_examined_while_all_places_of_searches_are_held() throws IOException {
        hold(ExaminationQueue.PUBLIC_SEARCH);
        hold(ExaminationQueue.DESK_SEARCH);
        String place = place();
        byte[] bytes = TestPictures.jpeg(652, 480, 1);
        add(place, "ferry.jpg", bytes).then().statusCode(201);
        await().untilAsserted(() -> desk().get(place + "/" + sha256(bytes) + "/findings").then().statusCode(200).body("outcome", equalTo("EXAMINED")));
    }

    /** Has every place of {@code queue} examine a pipe that nobody writes to. */
    private void hold(ExaminationQueue queue) throws IOException {
        for (int i = 0; i < settings.atOnce(); i++) {
            Path pipe = folder.resolve(queue + "-" + i);
            new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().onExit().join();
            Path made = Files.createDirectory(folder.resolve("made-" + queue + "-" + i));
            holders.add(Thread.ofVirtual().start(() -> examine(pipe, made, queue)));
        }
        await().until(() -> examiner.underWay(queue) == settings.atOnce());
    }

    private void examine(Path pipe, Path made, ExaminationQueue queue) {
        try {
            examiner.examine(pipe, made, queue);
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the gauges of the examiner show. */
    private static List<String> taken() {
        return desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_admissions{") && line.contains("of=\"examiner"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
    }
}
