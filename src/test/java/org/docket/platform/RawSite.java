package org.docket.platform;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on this machine that answers with whatever bytes a test wants, good or bad. */
public final class RawSite implements Closeable {

    private static final Answer NOTHING_THERE = connection -> connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    private final ServerSocket listening;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    public final List<String> requests = new CopyOnWriteArrayList<>();

    /** What is done with a connection once its request was read. */
    public interface Answer {
        void to(Connection connection) throws Exception;
    }

    /** One that asked. */
    public record Connection(Socket socket, OutputStream out) {

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Ends it so that the other side is told of a fault. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    public RawSite() throws IOException {
        listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public RawSite on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** A page as most are sent. */
    public RawSite page(String path, String type, byte[] body) {
        return on(path, connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            connection.send(body);
        });
    }

    public RawSite page(String path, String html) {
        return page(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public RawSite redirect(String path, int status, String location) {
        return on(path, connection -> connection.send("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException closed) {
            // no more
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String head = head(socket.getInputStream());
            requests.add(head);
            socket.getInputStream().skipNBytes(bodyLength(head));
            String path = head.split(" ", 3)[1].split("\\?", 2)[0];
            answers.getOrDefault(path, NOTHING_THERE).to(new Connection(socket, socket.getOutputStream()));
        } catch (Exception gone) {
            // the other side had enough
        }
    }

    private static long bodyLength(String head) {
        return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring("content-length:".length()).strip())).findFirst().orElse(0);
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
