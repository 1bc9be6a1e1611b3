package org.docket.packaged;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx as a process, with the configuration that is shipped but for its two ports. What it says is in {@code nginx.log} of its folder. */
public final class NginxCache implements AutoCloseable {

    private static final Path SHIPPED = Path.of("deploy/nginx.conf");

    private final Process nginx;
    private final int port;

    private NginxCache(Process nginx, int port) {
        this.nginx = nginx;
        this.port = port;
    }

    public static boolean isInstalled() {
        try {
            return new ProcessBuilder("nginx", "-v").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once it listens. */
    public static NginxCache before(Program program) throws IOException, InterruptedException {
        int port = Ports.free();
        Path folder = Files.createDirectories(Path.of("target", "nginx-" + port)).toAbsolutePath();
        Path settings = Files.writeString(folder.resolve("nginx.conf"), Files.readString(SHIPPED)
                .replace("listen 8081;", "listen 127.0.0.1:" + port + ";")
                .replace("server 127.0.0.1:8080 ", "server 127.0.0.1:" + program.port() + " "));
        Process nginx = new ProcessBuilder("nginx", "-e", "stderr", "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        var cache = new NginxCache(nginx, port);
        while (!cache.listens()) {
            if (!nginx.isAlive()) {
                throw new IllegalStateException("nginx did not start: see " + folder);
            }
            Thread.sleep(50);
        }
        return cache;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        nginx.destroy();
        nginx.waitFor();
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
