package org.docket.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.docket.survival.Bringer.Brought;

/** An upload of the tus protocol that the first kill interrupts, and that continues after the next start. */
final class UploadWorkload implements KillWorkload {

    private static final int CHUNK = 500_000;
    private static final int REQUEST = 2 * CHUNK;
    private static final int CHUNKS_BEFORE_THE_KILL = 5;

    private final byte[] bytes = "All work and no play.\n".repeat(200_000).getBytes();
    private final TusClient client = new TusClient();
    private URI files;
    private volatile boolean isHalfSent;
    private boolean isFinished;

    @Override
    public void prepare(Program program, Wire desk) throws Exception {
        files = URI.create("http://localhost:" + program.port() + Bringer.item(desk));
        client.setUploadCreationURL(files.toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + Program.KEY));
        client.enableResuming(new TusURLMemoryStore());
    }

    @Override
    public List<Callable<Void>> clients(Program program, Wire desk, KillRound round) {
        return round.number() > 0 ? List.of() : List.of(() -> {
            round.awaitTheOthers();
            TusUploader first = client.createUpload(upload());
            first.setChunkSize(CHUNK);
            first.setRequestPayloadSize(REQUEST);
            for (int chunk = 0; chunk < CHUNKS_BEFORE_THE_KILL; chunk++) {
                first.uploadChunk();
            }
            isHalfSent = true;
            return null;
        });
    }

    @Override
    public boolean isUnderWay() {
        return isHalfSent;
    }

    @Override
    public void checkRestarted(Program program, Wire desk) throws Exception {
        if (!isFinished) {
            TusUploader second = client.resumeUpload(upload());
            assertThat(second.getOffset()).isBetween(2L * REQUEST, 2L * REQUEST + CHUNK);
            while (second.uploadChunk() > -1) {
                assertThat(second.getOffset()).isLessThanOrEqualTo(bytes.length);
            }
            second.finish();
            isFinished = true;
        }
    }

    @Override
    public void verify(Program program, Wire desk) throws Exception {
        String sha256 = Bringer.sha256(bytes);
        assertThat(Bringer.read(new Brought(URI.create(files + "/" + sha256), sha256))).isEqualTo(bytes);
    }

    private TusUpload upload() {
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(bytes));
        upload.setSize(bytes.length);
        upload.setFingerprint("play");
        upload.setMetadata(Map.of("filename", "play.txt"));
        return upload;
    }
}
