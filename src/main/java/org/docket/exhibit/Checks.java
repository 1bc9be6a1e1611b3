package org.docket.exhibit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Looks whether bytes are still those that came in, before they are sent. */
@Singleton
class Checks {

    private final Store store;
    private final MeterRegistry metrics;

    Checks(Store store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** 500 where any block that {@code range} lies in is not what it was: then not one byte of it is sent. */
    void require(Measured content, ByteRange range) {
        if (!holds(content, range)) {
            metrics.counter("docket.files.damaged").increment();
            Log.errorf("content damaged, not sent: sha256=%s first=%d last=%d", content.sha256(), range.first(), range.last());
            throw Problems.of(ProblemType.CONTENT_DAMAGED);
        }
    }

    private boolean holds(Measured content, ByteRange range) {
        try {
            Optional<Path> file = store.file(content.sha256());
            return file.isPresent() ? holds(file.get(), content, range) : holdsRead(content, range);
        } catch (IOException e) {
            Log.warnf(e, "content not readable: sha256=%s", content.sha256());
            return false;
        }
    }

    private static boolean holds(Path file, Measured content, ByteRange range) throws IOException {
        try (var channel = FileChannel.open(file)) {
            ByteBuffer block = ByteBuffer.allocateDirect((int) Math.min(BlockSums.BLOCK, content.size()));
            boolean holds = channel.size() == content.size();
            for (int index = BlockSums.of(range.first()); holds && index <= BlockSums.of(range.last()); index++) {
                block.clear();
                long at = BlockSums.start(index);
                while (block.hasRemaining() && channel.read(block, at + block.position()) > 0) {
                    continue;
                }
                holds = content.sums().matches(index, block.flip());
            }
            return holds;
        }
    }

    private boolean holdsRead(Measured content, ByteRange range) throws IOException {
        long start = BlockSums.start(BlockSums.of(range.first()));
        long end = Math.min(BlockSums.start(BlockSums.of(range.last()) + 1), content.size());
        try (InputStream bytes = store.open(content.sha256(), start, end - start)) {
            boolean holds = true;
            for (int index = BlockSums.of(range.first()); holds && index <= BlockSums.of(range.last()); index++) {
                holds = content.sums().matches(index, ByteBuffer.wrap(bytes.readNBytes(BlockSums.BLOCK)));
            }
            return holds;
        }
    }
}
