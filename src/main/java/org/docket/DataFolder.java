package org.docket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of the embedded database, which one process has at a time. The system frees the lock of one that was killed. */
final class DataFolder {

    /** Kept for the life of the process: a lock that is collected is given back. */
    private static FileLock held;

    private DataFolder() {}

    /** Whether this process now has the folder; always for a program that was built for PostgreSQL. */
    static boolean claim() throws IOException {
        if ("pg".equals(System.getenv("QUARKUS_PROFILE"))) {
            return true;
        }
        Path folder = Path.of(Optional.ofNullable(System.getProperty("docket.data-dir"))
                .or(() -> Optional.ofNullable(System.getenv("DOCKET_DATA_DIR")))
                .orElse("./data"));
        Files.createDirectories(folder);
        held = FileChannel.open(folder.resolve("docket.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        return held != null;
    }
}
