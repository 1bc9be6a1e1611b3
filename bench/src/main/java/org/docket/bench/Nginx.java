package org.docket.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with one static file, as far as it can be tuned for that: what a web server can do on this machine. */
final class Nginx implements AutoCloseable {

    private static final String SETTINGS = """
            user root; daemon off; master_process off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000; open_file_cache max=10;
              default_type application/json; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%2$d; root %1$s/files; }
            }
            """;

    private final Process process;
    final int port;

    Nginx(Path folder, String body) throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.writeString(Files.createDirectories(folder.resolve("files")).resolve("verdict"), body);
        Path settings = Files.writeString(folder.resolve("nginx.conf"), SETTINGS.formatted(folder, port));
        process = new ProcessBuilder("taskset", "-c", "0", "nginx", "-c", settings.toString()).inheritIO().start();
        while (!answers()) {
            Thread.sleep(50);
        }
    }

    static boolean isThere() {
        return Processes.isThere("nginx");
    }

    long pid() {
        return process.pid();
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
