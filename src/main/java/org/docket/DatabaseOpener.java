package org.docket;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.docket.backup.DatabaseSettings;

/**
 * Opens the embedded database before the program starts and waits for a slow disk without a limit, because the connection pool gives up after a few
 * seconds. The connection is kept until the pool has one: H2 closes a database that has no connections.
 */
final class DatabaseOpener {

    /** The same as in application.properties: the first connection opens the database with its settings for all that follow. */
    static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long MIB = 1 << 20;

    private static Connection kept;

    private DatabaseOpener() {}

    /** Returns when the database is open or cannot be opened, which the start of the program then reports; immediately if no file exists yet. */
    static void await(DatabaseSettings settings, PrintStream out) {
        Optional<Path> file = settings.isEmbedded() ? settings.file().filter(Files::exists) : Optional.empty();
        if (file.isPresent()) {
            kept = await(() -> DriverManager.getConnection(settings.url() + SETTINGS), EVERY, out, size(file.get())).orElse(null);
        }
    }

    /** Closes the connection. Called when the pool has connections. */
    static void release() throws SQLException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    /** Returns the result of {@code opening}, or empty if it fails. Prints a line after each interval of {@code every} until then. */
    static <T> Optional<T> await(Callable<T> opening, Duration every, PrintStream out, String size) {
        var opened = new CountDownLatch(1);
        Thread progress = Thread.ofPlatform().daemon().name("docket-opening").start(() -> report(opened, every, out, size));
        try {
            return Optional.of(opening.call());
        } catch (Exception e) {
            return Optional.empty();
        } finally {
            opened.countDown();
            progress.interrupt();
        }
    }

    private static void report(CountDownLatch opened, Duration every, PrintStream out, String size) {
        try {
            for (int turn = 1; !opened.await(every.toMillis(), TimeUnit.MILLISECONDS); turn++) {
                out.printf("docket: opening the database (%s): %d s so far%n", size, every.multipliedBy(turn).toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String size(Path file) {
        try {
            return Files.size(file) / MIB + " MiB";
        } catch (IOException e) {
            return file.getFileName().toString();
        }
    }
}
