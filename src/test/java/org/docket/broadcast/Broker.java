package org.docket.broadcast;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.docket.packaged.Ports;
import org.docket.times.StartTime;

/** A server of Kafka as a process of its own, over a folder that outlives it. */
final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ANY_CLUSTER = "RG9ja2V0QnJvYWRjYXN0cw";

    private final Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kafka-").toAbsolutePath();
    private final int port = Ports.free();
    private Process process;

    /** Starts it for the first time. */
    Broker() throws IOException, InterruptedException {
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                """.formatted(port, Ports.free(), folder.resolve("data")));
        Process format = run("kafka.tools.StorageTool", "format", "--standalone", "--cluster-id", ANY_CLUSTER, "--config", settings().toString());
        if (!format.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw new IllegalStateException("cannot be formatted: see " + folder.resolve("log"));
        }
        start();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it anew after it was killed. */
    void start() throws IOException {
        process = run("kafka.Kafka", settings().toString());
        StartTime.measure(() -> {
            Awaitility.await().atMost(PATIENCE).until(this::answers);
            return process;
        });
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Process run(String... mainAndArguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m",
                "-cp", Files.readString(Path.of("target/kafka/classpath"))));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("did not start: see " + folder.resolve("log"));
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
