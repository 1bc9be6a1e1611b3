package org.docket.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.docket.times.StartTime;

/** A PostgreSQL that acknowledges what is on disk, no sooner, and that can die and come back over the same data. */
public final class Postmaster implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofMinutes(1);

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private Postmaster(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        start();
    }

    public static Postmaster started() throws IOException {
        return new Postmaster(Files.createTempDirectory("postmaster-"), Ports.free());
    }

    public String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** What {@code kill -9} does; returns once the last of its processes is gone, for until then nobody else may have the data. */
    public void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = postmaster.children().toList();
        postmaster.destroyForcibly();
        all.forEach(child -> child.onExit().join());
        running.close();
    }

    /** On the same port; returns once it has recovered. */
    public void start() throws IOException {
        running = StartTime.measure(this::startAndWait);
    }

    private EmbeddedPostgres startAndWait() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(RECOVERY)
                .start();
    }

    @Override
    public void close() throws IOException {
        running.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
