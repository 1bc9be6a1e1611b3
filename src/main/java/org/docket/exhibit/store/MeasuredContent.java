package org.docket.exhibit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;

/** What was found out about a content while it passed: its hash, its size in bytes, the sums of its blocks. */
public record MeasuredContent(Sha256 sha256, long size, BlockSums sums) {

    /** The bytes of a whole file, read once. */
    public static MeasuredContent of(Path file) throws IOException {
        var passing = new Passing();
        ByteBuffer buffer = ByteBuffer.allocate(BlockSums.BLOCK / 4);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(buffer.clear()) >= 0) {
                passing.add(buffer.flip());
            }
        }
        return passing.finish();
    }

    /** The bytes of a stream, read to its end. */
    public static MeasuredContent of(InputStream bytes) throws IOException {
        var passing = new Passing();
        byte[] part = new byte[BlockSums.BLOCK / 4];
        for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
            passing.add(ByteBuffer.wrap(part, 0, read));
        }
        return passing.finish();
    }

    /** Takes the content part by part, in order. */
    public static final class Passing {

        private final MessageDigest digest = Sha256.digesting();
        private final BlockSums.Growing sums = new BlockSums.Growing();
        private long size;

        public void add(ByteBuffer bytes) {
            size += bytes.remaining();
            digest.update(bytes.duplicate());
            sums.add(bytes);
        }

        public MeasuredContent finish() {
            return new MeasuredContent(Sha256.of(digest.digest()), size, sums.finish());
        }
    }
}
