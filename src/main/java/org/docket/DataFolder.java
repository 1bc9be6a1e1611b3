package org.docket;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.docket.backup.DatabaseSettings;
import org.docket.platform.DataDirectory;
import org.docket.webhook.WebhookKeyFile;

/** The folder of the embedded database, which one process has at a time. The system frees the lock of one that was killed. */
final class DataFolder {

    /** Kept for the life of the process: a lock that is collected is given back. */
    private static FileLock held;

    private DataFolder() {}

    /** Whether this process now has the folder; always for a program that was built for PostgreSQL. */
    static boolean claim() throws IOException {
        if (isForPostgres()) {
            return true;
        }
        return claim(DataDirectory.of(said(DataDirectory.PROPERTY, "DOCKET_DATA_DIR").orElse("./data")));
    }

    /** Whether this process now has {@code folder}. */
    static boolean claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileMode.close(folder);
        held = FileChannel.open(folder.resolve("docket.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        return held != null;
    }

    /** The file of the embedded database if it does not exist; empty for a program that was built for PostgreSQL. */
    static Optional<Path> missingDatabase() {
        return isForPostgres() ? Optional.empty() : DatabaseSettings.of(DataFolder::said).file().filter(Files::notExists);
    }

    /** What keeps the server from starting, in one sentence; empty for nothing. */
    static Optional<String> damage() {
        return said("docket.webhooks.key", "DOCKET_WEBHOOKS_KEY").isPresent() ? Optional.empty()
                : WebhookKeyFile.damage(DataDirectory.of(said(DataDirectory.PROPERTY, "DOCKET_DATA_DIR").orElse("./data")));
    }

    private static boolean isForPostgres() {
        return said("quarkus.profile", "QUARKUS_PROFILE").filter("pg"::equals).isPresent();
    }

    /** What a setting says that is needed before the program starts. */
    static Optional<String> said(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
