package org.docket.survival;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process, over data that outlive it. Its output is in {@code server.log} of its folder. */
final class Program implements AutoCloseable {

    static final String KEY = "a-key-for-tests-of-more-than-32-characters";

    /** No second compiler: a process that lives for seconds starts sooner without it. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final String jar;
    private final Path folder;
    private final Map<String, String> database;
    private final int port;
    private Process server;

    private Program(String jar, Path folder, Map<String, String> database) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.database = database;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** Over H2, in a folder of its own. */
    static Program onH2() throws IOException {
        Path folder = emptyFolder();
        return new Program("target/quarkus-app/quarkus-run.jar", folder, Map.of("DOCKET_DATA_DIR", folder.toString()));
    }

    /** Over the PostgreSQL at {@code url}, which says who logs in. */
    static Program onPostgres(String url) throws IOException {
        return new Program("target/quarkus-pg/quarkus-run.jar", emptyFolder(), Map.of("QUARKUS_PROFILE", "pg", "DOCKET_DB_URL", url));
    }

    /** Starts the server; returns once it is ready. */
    Wire start() throws IOException, InterruptedException {
        server = run();
        var wire = new Wire(URI.create("http://localhost:" + port), KEY);
        while (!wire.answers("/health/ready")) {
            if (!server.isAlive()) {
                throw new IllegalStateException("did not start: see " + log());
            }
            Thread.sleep(100);
        }
        return wire;
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    /** Asks the server to end; whether it did within 20 seconds. */
    boolean stop() throws InterruptedException {
        server.destroy();
        return server.waitFor(20, TimeUnit.SECONDS);
    }

    /** Leaves no server behind, whatever became of the test. */
    @Override
    public void close() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    /** The exit code of one more process on the same data, which has to end by itself within two minutes. */
    int exitCode(String... arguments) throws IOException, InterruptedException {
        Process process = run(arguments);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("did not end: see " + log());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), QUICK_START, "-jar", jar));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(database);
        builder.environment().put("DOCKET_ADMIN_KEY", KEY);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return builder.start();
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "killed-").toAbsolutePath();
    }
}
