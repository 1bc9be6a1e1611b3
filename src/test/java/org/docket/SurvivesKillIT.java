package org.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program, killed in the middle of its work. */
class SurvivesKillIT {

    private static final int ROUNDS = 5;
    private static final int CLIENTS = 4;
    private static final long WRITING_MILLIS = 1_500;
    private static final String KEY = "a-key-for-tests-of-more-than-32-characters";
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private int port;

    @BeforeEach
    void emptyFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "killed-").toAbsolutePath();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void every_acknowledged_write_survives_and_the_log_adds_up() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process server = run();
            awaitReady(server);
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int client = 0; client < CLIENTS; client++) {
                    clients.submit(() -> writeUntilKilled(acknowledged));
                }
                Thread.sleep(WRITING_MILLIS);
                server.destroyForcibly().waitFor();
                clients.shutdownNow();
            }
            assertThat(run("verify-log").waitFor()).as("round " + round).isZero();
        }
        Process server = run();
        awaitReady(server);
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * CLIENTS).allMatch(id -> get("/v1/cases/" + id) == 200);
        assertThat(run().waitFor()).as("a second process on the same folder").isEqualTo(1);
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private void writeUntilKilled(Queue<String> acknowledged) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                HttpRequest open = request("/v1/cases").header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"claim\":{\"text\":\"It happened.\",\"language\":\"en\"}}")).build();
                HttpResponse<String> answer = http.send(open, HttpResponse.BodyHandlers.ofString());
                var id = ID.matcher(answer.body());
                if (answer.statusCode() == 201 && id.find()) {
                    acknowledged.add(id.group(1));
                }
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int get(String path) {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Bearer " + KEY);
    }

    private void awaitReady(Process server) throws InterruptedException {
        for (int tries = 0; tries < 300 && get("/health/ready") != 200; tries++) {
            assertThat(server.isAlive()).as("see " + folder.resolve("server.log")).isTrue();
            Thread.sleep(100);
        }
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        builder.environment().put("DOCKET_DATA_DIR", folder.toString());
        builder.environment().put("DOCKET_ADMIN_KEY", KEY);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return builder.start();
    }
}
