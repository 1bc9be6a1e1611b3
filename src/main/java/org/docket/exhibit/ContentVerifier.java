package org.docket.exhibit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.docket.exhibit.store.BlockSums;
import org.docket.exhibit.store.ContentStore;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** Looks whether bytes are still those that came in, before they are sent. */
@Singleton
class ContentVerifier {

    private final ContentStore store;
    private final MeterRegistry metrics;

    ContentVerifier(ContentStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** From the beginning, so that the first damage is seen as a rise; and the bytes of files with it. */
    void register(@Observes StartupEvent event) {
        metrics.counter("docket.files.damaged");
        metrics.counter("docket.files.bytes", "direction", "in");
        metrics.counter("docket.files.bytes", "direction", "out");
    }

    /** 500 where any block that {@code range} lies in is not what it was: then not one byte of it is sent. */
    void require(MeasuredContent content, ByteRange range) {
        Path file = store.file(content.sha256()).orElseThrow();
        try (var channel = FileChannel.open(file)) {
            ByteBuffer block = ByteBuffer.allocateDirect((int) Math.min(BlockSums.BLOCK, content.size()));
            boolean holds = channel.size() == content.size();
            for (int index = BlockSums.of(range.first()); holds && index <= BlockSums.of(range.last()); index++) {
                holds = content.sums().matches(index, read(channel, BlockSums.start(index), block.clear()));
            }
            if (!holds) {
                throw damaged(content, range, null);
            }
        } catch (IOException e) {
            throw damaged(content, range, e);
        }
    }

    /**
     * Fetches the blocks that {@code range} lies in, each checked on the way; 500 where one is not what it was.
     *
     * @return the place of the first byte that was written to {@code copy}
     */
    long copy(MeasuredContent content, ByteRange range, IncomingFile copy) throws IOException {
        long start = BlockSums.start(BlockSums.of(range.first()));
        long end = Math.min(BlockSums.start(BlockSums.of(range.last()) + 1), content.size());
        try (InputStream bytes = store.open(content.sha256(), start, end - start)) {
            for (int index = BlockSums.of(range.first()); index <= BlockSums.of(range.last()); index++) {
                ByteBuffer block = ByteBuffer.wrap(bytes.readNBytes(BlockSums.BLOCK));
                if (!content.sums().matches(index, block.duplicate())) {
                    throw damaged(content, range, null);
                }
                copy.write(block);
            }
        }
        return start;
    }

    private static ByteBuffer read(FileChannel channel, long at, ByteBuffer block) throws IOException {
        while (block.hasRemaining() && channel.read(block, at + block.position()) > 0) {
            continue;
        }
        return block.flip();
    }

    private HttpProblem damaged(MeasuredContent content, ByteRange range, IOException cause) {
        metrics.counter("docket.files.damaged").increment();
        Log.errorf(cause, "content damaged, not sent: sha256=%s first=%d last=%d", content.sha256(), range.first(), range.last());
        return Problems.of(ProblemType.CONTENT_DAMAGED);
    }
}

