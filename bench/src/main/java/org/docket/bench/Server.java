package org.docket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The packaged program with the plain resource beside its own, on an empty H2 folder, or where its settings say, and a free port. */
final class Server implements AutoCloseable {

    static final String KEY = "a-key-for-the-benchmark-of-32-characters";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String MEANING = "DOCKET_MATCHING_MEANING_ENABLED";

    private final Path program;
    private boolean meaning;
    private final Map<String, String> settings;
    private final Path folder;
    private Process process;
    private Duration startedAfter;
    final int port;

    Server(Path program) throws Exception {
        this(program, false);
    }

    /** @param meaning whether claims get their meaning, which takes a processor for as long as some have none */
    Server(Path program, boolean meaning) throws Exception {
        this(program, meaning, Map.of());
    }

    /** @param settings what else its environment says */
    Server(Path program, boolean meaning, Map<String, String> settings) throws Exception {
        this.program = program;
        this.meaning = meaning;
        this.settings = settings;
        port = freePort();
        folder = Files.createTempDirectory("docket-bench-");
        start(List.of());
    }

    /** Takes effect at the next start. */
    void setMeaning(boolean meaning) {
        this.meaning = meaning;
    }

    /** The same over the same data, with one processor to itself. */
    Server restartedOnOneProcessor() throws Exception {
        process.destroy();
        process.waitFor();
        start(List.of("taskset", "-c", "0"));
        return this;
    }

    private void start(List<String> before) throws Exception {
        var command = new ArrayList<>(before);
        command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseG1GC", "-jar", program.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("DOCKET_DATA_DIR", folder.toString());
        builder.environment().put("DOCKET_ADMIN_KEY", KEY);
        builder.environment().put("DOCKET_LIMITS_KEY", String.valueOf(Integer.MAX_VALUE));
        builder.environment().put("DOCKET_OUTSIDE_LOOPBACK", "true");
        builder.environment().put("QUARKUS_LOG_LEVEL", "WARN");
        // Filling a large desk takes minutes of silence
        builder.environment().put("QUARKUS_HTTP_IDLE_TIMEOUT", "30m");
        builder.environment().put(MEANING, String.valueOf(meaning));
        builder.environment().putAll(settings);
        long begun = System.nanoTime();
        process = builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(folder.resolve("log").toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!ready()) {
            Thread.sleep(100);
        }
        startedAfter = Duration.ofNanos(System.nanoTime() - begun);
    }

    long pid() {
        return process.pid();
    }

    /** From its start until it was ready. */
    Duration startedAfter() {
        return startedAfter;
    }

    /** Returns the output of all its starts. */
    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** In bytes. */
    long heapAfterCollection() throws Exception {
        return Footprint.heapAfterCollection(pid());
    }

    HttpResponse<String> get(String path) throws Exception {
        return read(port, path);
    }

    /** A value of {@code /metrics}, by how its line begins; 0 where there is none. */
    double metric(String name) throws Exception {
        return get("/metrics").body().lines().filter(line -> line.startsWith(name)).map(line -> line.substring(line.lastIndexOf(' ')))
                .mapToDouble(Double::parseDouble).findFirst().orElse(0);
    }

    static HttpResponse<String> read(int port, String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
    }

    void put(String path, String body) throws Exception {
        checked(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    String post(String path) throws Exception {
        return post(path, "{}");
    }

    /** The answer's body, as an admin. */
    String post(String path, String body) throws Exception {
        return checked(asAdmin(path).header("Content-Type", "application/json").timeout(PATIENCE).POST(BodyPublishers.ofString(body)).build());
    }

    /** The answer's body, as an admin. */
    String asked(String path) throws Exception {
        return checked(asAdmin(path).build());
    }

    /** The answer's body to a file. */
    String upload(String path, String type, Path file) throws Exception {
        return checked(asAdmin(path).header("Content-Type", type).POST(BodyPublishers.ofFile(file)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder asAdmin(String path) {
        return request(path).header("Authorization", "Bearer " + KEY);
    }

    /** Returns the body of the answer; any status but a 2xx ends the benchmark, because it measures something else. */
    private static String checked(HttpRequest request) throws Exception {
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Its folder, once nobody writes there any more. */
    Path stop() throws Exception {
        process.destroy();
        process.waitFor();
        return folder;
    }

    void delete(String path) throws Exception {
        checked(asAdmin(path).DELETE().build());
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /** What the files below {@code part} of its folder take up. */
    long bytes(String part) throws IOException {
        try (var files = Files.walk(folder.resolve(part))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private boolean ready() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready")).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
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
