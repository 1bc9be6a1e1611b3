package org.docket.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.LogManager;

/**
 * Records the classes that both programs load until they have answered a few requests, in an AOT cache beside each. The packaged tests
 * start some fifty programs; with the cache a start takes half the processor time.
 */
final class TestCacheRecorder {

    private TestCacheRecorder() {}

    /** Ends with an error where a cache was not written: the tests would pass without it, but take longer than they should. */
    public static void main(String... arguments) throws Exception {
        // Two threads that initialize logging at the same time can wait for each other forever
        LogManager.getLogManager();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> recordings = List.of(TestCacheRecorder::onH2, TestCacheRecorder::onPostgres);
            for (Future<Void> recording : both.invokeAll(recordings)) {
                recording.get();
            }
        }
    }

    private static Void onH2() throws Exception {
        try (Program program = Program.onH2()) {
            return record(program);
        }
    }

    private static Void onPostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start(); Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres"))) {
            return record(program);
        }
    }

    private static Void record(Program plain) throws Exception {
        try (Program program = plain.recording()) {
            Wire desk = program.start();
            String id = desk.post("/v1/cases", Map.of("claim", Map.of("text", "It is said.", "language", "en"))).path("id").asText();
            desk.postForReaders("/v1/cases/" + id + "/publication", Map.of("summary", "It is recorded."));
            for (String path : List.of("/v1/verdicts", "/v1/verdicts/" + id, "/v1/cases", "/v1/events", "/v1/verdicts?q=said", "/metrics", "/")) {
                desk.bytes(path);
            }
            program.end();
            if (!Files.exists(program.cache())) {
                throw new IllegalStateException("no AOT cache was written: see " + program.log());
            }
            return null;
        }
    }
}
