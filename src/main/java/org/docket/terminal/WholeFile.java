package org.docket.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there under its name once it is whole and on the disk, for its owner's eyes alone. */
final class WholeFile {

    private final Path whole;

    WholeFile(Path path) {
        whole = path.toAbsolutePath();
    }

    /** Replaces what had the name. */
    long save(InputStream body) throws IOException {
        Path part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
        try {
            long bytes;
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                bytes = copy(body, out);
                channel.force(true);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Some systems have no such thing as a folder that can be opened. */
    private void syncFolder() {
        try (var folder = FileChannel.open(whole.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** An answer that breaks off is an exception: it was never ended. */
    static long copy(InputStream body, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long done = 0;
        try (var progress = new ProgressLine()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                progress.bytes(done, 0);
            }
        }
        return done;
    }
}
