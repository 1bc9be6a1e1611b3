package org.docket.exhibit.upload;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.docket.exhibit.upload.TusProtocol.Checksum;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** The file of an upload while one request adds to it. It is locked, so a second request, here or in another process, is told to wait. */
final class UploadFile implements AutoCloseable {

    private final FileChannel channel;
    private long begun;
    private final Optional<Checksum> checksum;
    private final MessageDigest digest;
    private long end;

    private UploadFile(FileChannel channel, Optional<Checksum> checksum) {
        this.channel = channel;
        this.checksum = checksum;
        this.digest = checksum.map(Checksum::digest).orElse(null);
    }

    /** Locks the file, and changes nothing of it; 503 while another request adds to it. */
    static UploadFile open(Path path, Optional<Checksum> checksum) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new UploadFile(channel, checksum);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw Problems.busy();
        }
        channel.close();
        throw Problems.busy();
    }

    /** @param from what was acknowledged, as it was read while the file is locked; what is there beyond is dropped */
    UploadFile begin(long from) throws IOException {
        channel.truncate(from).position(from);
        begun = from;
        end = from;
        return this;
    }

    void write(List<Buffer> parts) throws IOException {
        for (Buffer part : parts) {
            byte[] bytes = part.getBytes();
            if (digest != null) {
                digest.update(bytes);
            }
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                end += channel.write(left);
            }
        }
    }

    /** How far the file goes on the disk for good. A part that came with a checksum counts whole and right, or not at all. */
    long sync(boolean whole) throws IOException {
        boolean kept = checksum.isEmpty() || (whole && MessageDigest.isEqual(digest.digest(), checksum.get().expected()));
        if (!kept) {
            channel.truncate(begun);
            end = begun;
        }
        channel.force(true);
        if (whole && !kept) {
            throw Problems.of(ProblemType.CHECKSUM_MISMATCH);
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
