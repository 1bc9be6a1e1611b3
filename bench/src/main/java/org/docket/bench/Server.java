package org.docket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The packaged program with the plain resource beside its own, on an empty H2 folder and a free port. */
final class Server implements AutoCloseable {

    static final String KEY = "a-key-for-the-benchmark-of-32-characters";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    final int port;

    Server(Path program) throws Exception {
        port = freePort();
        folder = Files.createTempDirectory("docket-bench-");
        var builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-jar", program.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("DOCKET_DATA_DIR", folder.toString());
        builder.environment().put("DOCKET_ADMIN_KEY", KEY);
        builder.environment().put("DOCKET_LIMITS_KEY", String.valueOf(Integer.MAX_VALUE));
        builder.environment().put("QUARKUS_LOG_LEVEL", "WARN");
        process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!ready()) {
            Thread.sleep(100);
        }
    }

    /** The answer's body; anything but a 2xx ends the benchmark. */
    String post(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    private boolean ready() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
