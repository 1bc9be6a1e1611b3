package org.docket.exhibit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
    void require(Path file, Measured content, ByteRange range) {
        if (!holds(file, content, range)) {
            damaged(content, range);
            throw Problems.of(ProblemType.CONTENT_DAMAGED);
        }
    }

    private static boolean holds(Path file, Measured content, ByteRange range) {
        try {
            return matches(file, content, range);
        } catch (IOException e) {
            Log.warnf(e, "content not readable: sha256=%s", content.sha256());
            return false;
        }
    }

    private static boolean matches(Path file, Measured content, ByteRange range) throws IOException {
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

    /**
     * Sends a content that is on no disk of this machine, block by block, each looked at first. Where one is not what it was the answer ends
     * before it, shorter than its head said.
     */
    void send(Measured content, ByteRange range, OutputStream out) throws IOException {
        int first = BlockSums.of(range.first());
        int last = BlockSums.of(range.last());
        long start = BlockSums.start(first);
        try (InputStream bytes = store.open(content.sha256(), start, Math.min(BlockSums.start(last + 1), content.size()) - start)) {
            for (int index = first; index <= last; index++) {
                byte[] block = bytes.readNBytes(BlockSums.BLOCK);
                if (!content.sums().matches(index, ByteBuffer.wrap(block))) {
                    damaged(content, range);
                    throw new IOException("a block is damaged");
                }
                long at = BlockSums.start(index);
                int from = (int) Math.max(0, range.first() - at);
                out.write(block, from, (int) Math.min(block.length, range.last() + 1 - at) - from);
            }
        }
    }

    private void damaged(Measured content, ByteRange range) {
        metrics.counter("docket.files.damaged").increment();
        Log.errorf("content damaged, not sent: sha256=%s first=%d last=%d", content.sha256(), range.first(), range.last());
    }
}
