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
        if (said("quarkus.profile", "QUARKUS_PROFILE").filter("pg"::equals).isPresent()) {
            return true;
        }
        return claim(Path.of(said("docket.data-dir", "DOCKET_DATA_DIR").orElse("./data")));
    }

    /** Whether this process now has {@code folder}. */
    static boolean claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        held = FileChannel.open(folder.resolve("docket.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        return held != null;
    }

    /** What a setting says that is needed before the program starts. */
    static Optional<String> said(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
