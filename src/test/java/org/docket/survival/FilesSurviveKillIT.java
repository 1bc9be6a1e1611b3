package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.survival.Bringer.Brought;
import org.docket.times.StartTime;
import org.junit.jupiter.api.Test;

/** The packaged program, killed while files come in. What no row names is swept at once here, so that the sweep meets files that just arrive. */
class FilesSurviveKillIT {

    private static final int CLIENTS = 4;
    private static final long SEED = 20_261_125;
    private static final Map<String, String> SWEPT_AT_ONCE = Map.of("DOCKET_FILES_SWEEP_AFTER", "PT0S");

    @Test
    void every_acknowledged_file_survives_all_kills_and_nothing_is_left_over() throws Exception {
        try (Program program = Program.onH2().with(SWEPT_AT_ONCE)) {
            survives(program, Kills.MANY);
        }
    }

    @Test
    void every_acknowledged_file_survives_on_postgresql() throws Exception {
        try (var postgres = StartTime.measure(EmbeddedPostgres::start);
                Program program = Program.onPostgres(postgres.getJdbcUrl("postgres", "postgres")).with(SWEPT_AT_ONCE)) {
            survives(program, Kills.some());
        }
    }

    @Test
    void an_upload_goes_on_after_a_kill() throws Exception {
        try (Program program = Program.onH2()) {
            Wire desk = program.start();
            String place = Bringer.item(desk);
            byte[] bytes = "All work and no play.\n".repeat(200_000).getBytes();
            var client = new TusClient();
            client.setUploadCreationURL(address(program, place).toURL());
            client.setHeaders(Map.of("Authorization", "Bearer " + Program.KEY));
            client.enableResuming(new TusURLMemoryStore());
            TusUploader first = client.createUpload(upload(bytes));
            first.setChunkSize(500_000);
            first.setRequestPayloadSize(1_000_000);
            for (int part = 0; part < 5; part++) {
                first.uploadChunk();
            }
            program.kill();
            program.start();
            TusUploader second = client.resumeUpload(upload(bytes));
            assertThat(second.getOffset()).isBetween(2_000_000L, 2_500_000L);
            while (second.uploadChunk() > -1) {
                assertThat(second.getOffset()).isLessThanOrEqualTo(bytes.length);
            }
            second.finish();
            String sha256 = Bringer.sha256(bytes);
            assertThat(Bringer.read(new Brought(address(program, place + "/" + sha256), sha256))).isEqualTo(bytes);
            assertThat(program.stop()).isTrue();
        }
    }

    private static void survives(Program program, int rounds) throws Exception {
        var random = new Random(SEED);
        var all = new ArrayList<Brought>();
        for (int round = 0; round < rounds; round++) {
            Wire desk = program.start();
            Collection<Brought> told = broughtUntilKilled(program, Bringer.item(desk), random.nextLong(), 800 + random.nextInt(1_500));
            all.addAll(told);
        }
        System.out.printf("files acknowledged in %d rounds: %d (seed %d)%n", rounds, all.size(), SEED);
        assertThat(all.size()).isGreaterThan(rounds);
        program.start();
        for (Brought file : all) {
            assertThat(Bringer.sha256(Bringer.read(file))).isEqualTo(file.sha256());
        }
        Thread.sleep(3_000);
        assertThat(left(program.folder().resolve("files/incoming"))).as("the folder of the one that runs").hasSize(1);
        assertThat(program.stop()).isTrue();
        assertThat(program.exitCode("verify-files")).as("see %s", program.log()).isZero();
        assertThat(program.exitCode("verify-log")).as("see %s", program.log()).isZero();
        assertThat(Files.readString(program.log())).containsPattern("files: \\d+ contents, \\d+ bytes read; 0 damaged or missing, 0 surplus, 0 different");
    }

    private static Collection<Brought> broughtUntilKilled(Program program, String place, long seed, long millis) throws Exception {
        Queue<Brought> told = new ConcurrentLinkedQueue<>();
        var bringing = new ArrayList<Future<Void>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                bringing.add(clients.submit(new Bringer(address(program, place), seed + client, told)));
            }
            Thread.sleep(millis);
            program.kill();
        }
        for (Future<Void> client : bringing) {
            client.get();
        }
        return told;
    }

    private static List<Path> left(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.toList();
        }
    }

    private static URI address(Program program, String path) {
        return URI.create("http://localhost:" + program.port() + path);
    }

    private static TusUpload upload(byte[] bytes) {
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(bytes));
        upload.setSize(bytes.length);
        upload.setFingerprint("play");
        upload.setMetadata(Map.of("filename", "play.txt"));
        return upload;
    }
}
