package org.docket.exhibit.store;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file on its way in, measured as it is written. One thread at a time, whichever. Closing it removes what did not become part of the store. */
public final class IncomingFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final MeasuredContent.Passing passing = new MeasuredContent.Passing();

    private IncomingFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static IncomingFile create(Path path) throws IOException {
        return new IncomingFile(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** A file that is whole by now. */
    static IncomingFile whole(Path path) throws IOException {
        return new IncomingFile(path, FileChannel.open(path));
    }

    public void write(List<Buffer> parts) throws IOException {
        for (Buffer part : parts) {
            write(ByteBuffer.wrap(part.getBytes()));
        }
    }

    public void write(ByteBuffer bytes) throws IOException {
        passing.add(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The whole of it is on the disk once this returns. */
    public MeasuredContent finish() throws IOException {
        channel.force(true);
        channel.close();
        return passing.finish();
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
