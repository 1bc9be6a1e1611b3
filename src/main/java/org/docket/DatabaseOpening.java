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
 * Opens the embedded database before the program starts, however long its disk takes: the pool of connections gives up after a few seconds.
 * The connection is kept until the pool has its own, because a database without connections closes.
 */
final class DatabaseOpening {

    /** As the pool opens it (application.properties): two connections to one embedded database have the same settings. */
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long MIB = 1 << 20;

    private static Connection kept;

    private DatabaseOpening() {}

    /** Returns once the database is open, or cannot be opened, which the start then says; at once where there is none yet. */
    static void await(DatabaseSettings settings, PrintStream told) {
        Optional<Path> file = settings.isEmbedded() ? settings.file().filter(Files::exists) : Optional.empty();
        if (file.isPresent()) {
            kept = await(() -> DriverManager.getConnection(settings.url() + SETTINGS), EVERY, told, size(file.get())).orElse(null);
        }
    }

    /** The pool has connections of its own now. */
    static void release() throws SQLException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    /** What {@code opening} returns; empty if it fails. Says every {@code every} that it is still waited for. */
    static <T> Optional<T> await(Callable<T> opening, Duration every, PrintStream told, String size) {
        var opened = new CountDownLatch(1);
        Thread progress = Thread.ofPlatform().daemon().name("docket-opening").start(() -> say(opened, every, told, size));
        try {
            return Optional.of(opening.call());
        } catch (Exception e) {
            return Optional.empty();
        } finally {
            opened.countDown();
            progress.interrupt();
        }
    }

    private static void say(CountDownLatch opened, Duration every, PrintStream told, String size) {
        try {
            for (int turn = 1; !opened.await(every.toMillis(), TimeUnit.MILLISECONDS); turn++) {
                told.printf("docket: opening the database (%s): %d s so far%n", size, every.multipliedBy(turn).toSeconds());
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
