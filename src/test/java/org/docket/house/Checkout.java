package org.docket.house;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.docket.packaged.Ports;

/** A copy of the files of this checkout that are or may be under version control, as a clone has them, and {@code make} in it. */
record Checkout(Path folder, int port) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The lines that a command printed, without empty ones, and its exit code. */
    record Ended(int code, List<String> lines) {}

    /** @param folder does not exist yet */
    static Checkout fresh(Path folder) throws IOException, InterruptedException {
        Process listed = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").start();
        for (String name : new String(listed.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0")) {
            Path copy = folder.resolve(name);
            if (Files.exists(Path.of(name))) {
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        if (listed.waitFor() != 0) {
            throw new IllegalStateException("git lists no files");
        }
        return new Checkout(folder, Ports.free());
    }

    Path program() {
        return folder.resolve("target/quarkus-app/quarkus-run.jar");
    }

    Ended make(String target) throws IOException, InterruptedException {
        Path output = output(target);
        Process process = started(target, output);
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("make " + target + " did not end: see " + output);
        }
        return new Ended(process.exitValue(), printed(output));
    }

    Running run() throws IOException {
        Path output = output("run");
        return new Running(this, started("run", output), output);
    }

    private Process started(String target, Path output) throws IOException {
        var builder = new ProcessBuilder("make", target).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKET_") || name.startsWith("MAKE") || name.equals("MFLAGS"));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return builder.start();
    }

    private Path output(String target) {
        return folder.resolveSibling(target + ".log");
    }

    private static List<String> printed(Path output) throws IOException {
        return Files.readAllLines(output).stream().filter(line -> !line.isBlank()).toList();
    }

    /** {@code make run}; the server ends with it. */
    record Running(Checkout checkout, Process make, Path output) implements AutoCloseable {

        List<String> lines() throws IOException {
            return printed(output);
        }

        void awaitReady() {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(100)).alias("ready, see " + output).until(() -> !make.isAlive() || answers("GET", "/health/ready", ""));
            if (!make.isAlive()) {
                throw new IllegalStateException("make run ended: see " + output);
            }
        }

        /** Its load is the last thing that a start does. */
        void awaitModel() {
            await().atMost(Duration.ofMinutes(1)).alias("an answer by meaning").until(() -> answers("POST", "/v1/matches", "{\"text\":\"A ferry sailed.\"}"));
        }

        private boolean answers(String method, String path, String body) throws InterruptedException {
            try (var http = HttpClient.newHttpClient()) {
                return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + checkout.port + path)).header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() {
            List<ProcessHandle> processes = make.descendants().toList();
            processes.forEach(ProcessHandle::destroy);
            processes.forEach(process -> process.onExit().join());
            make.onExit().join();
        }
    }
}
