package org.docket.packaged;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.docket.times.StartTime;

/** A program of the system that stands before or behind Docket in a test, with the configuration that is shipped but for its ports. */
public final class Standing implements AutoCloseable {

    private final Process process;
    private final int port;

    private Standing(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** HAProxy before three replicas. */
    public static Standing haproxy(List<Program> replicas) throws IOException, InterruptedException {
        return haproxy(replicas.get(0).port(), replicas.get(1).port(), replicas.get(2).port());
    }

    /** HAProxy before whatever listens at three ports. */
    public static Standing haproxy(int one, int two, int three) throws IOException, InterruptedException {
        int port = Ports.free();
        Path folder = folder("haproxy-" + port);
        String settings = Files.readString(Path.of("deploy/haproxy.cfg"))
                .replace("bind :8081", "bind 127.0.0.1:" + port)
                .replace("127.0.0.1:8080", "127.0.0.1:" + one)
                .replace("127.0.0.1:8090", "127.0.0.1:" + two)
                .replace("127.0.0.1:8100", "127.0.0.1:" + three);
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        return started(folder, port, "haproxy", "-f", file.toString());
    }

    /** nginx before a program, as a cache. */
    public static Standing nginx(Program program) throws IOException, InterruptedException {
        return nginx(program.port());
    }

    /** nginx before whatever listens at {@code behind}. */
    public static Standing nginx(int behind) throws IOException, InterruptedException {
        int port = Ports.free();
        Path folder = folder("nginx-" + port);
        Path file = Files.writeString(folder.resolve("nginx.conf"), Files.readString(Path.of("deploy/nginx.conf"))
                .replace("listen 8081;", "listen 127.0.0.1:" + port + ";")
                .replace("server 127.0.0.1:8080 ", "server 127.0.0.1:" + behind + " "));
        return started(folder, port, "nginx", "-e", "stderr", "-p", folder.toString(), "-c", file.toString());
    }

    /** PgBouncer before the PostgreSQL at {@code databasePort}. It does not run as root. */
    public static Standing pgbouncer(int databasePort, String user, String password) throws IOException, InterruptedException {
        int port = Ports.free();
        Path folder = Files.createTempDirectory("pgbouncer-");
        String settings = Files.readString(Path.of("deploy/postgresql/pgbouncer.ini"))
                .replace("listen_port = 6432", "listen_port = " + port)
                .replace("host=127.0.0.1 port=5432", "host=127.0.0.1 port=" + databasePort)
                .replace("userlist.txt", folder.resolve("userlist.txt").toString())
                .replace("= pgbouncer.", "= " + folder.resolve("pgbouncer."));
        Files.writeString(folder.resolve("userlist.txt"), "\"%s\" \"%s\"%n".formatted(user, password));
        Path file = Files.writeString(folder.resolve("pgbouncer.ini"), settings);
        if (System.getProperty("user.name").equals("root")) {
            new ProcessBuilder("chown", "-R", "postgres", folder.toString()).start().waitFor();
            return started(folder, port, "pgbouncer", "-u", "postgres", file.toString());
        }
        return started(folder, port, "pgbouncer", file.toString());
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(Path.of("target", name)).toAbsolutePath();
    }

    private static Standing started(Path folder, int port, String... command) {
        return StartTime.measure(() -> startAndWait(folder, port, command));
    }

    private static Standing startAndWait(Path folder, int port, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said(folder).toFile()).start();
        while (!listens(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(command[0] + " did not start: see " + said(folder));
            }
            Thread.sleep(50);
        }
        return new Standing(process, port);
    }

    private static Path said(Path folder) {
        return Path.of("target", folder.getFileName() + ".log");
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
