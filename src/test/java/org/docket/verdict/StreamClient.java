package org.docket.verdict;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events off a bare socket, as slowly as a test wants. */
final class StreamClient implements AutoCloseable {

    /** An event; the id is null for one that has none. */
    record Frame(String id, String event, String data) {}

    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;
    private final BufferedReader in;

    private StreamClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param lastId null for what happens from now on */
    static StreamClient open(String lastId) throws IOException {
        return open(lastId, "");
    }

    /** @param query what follows the address */
    static StreamClient open(String lastId, String query) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MS);
        String request = "GET /v1/verdicts/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var client = new StreamClient(socket);
        client.head();
        return client;
    }

    private void head() throws IOException {
        String line = in.readLine();
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException(line);
        }
        while (!line.startsWith("retry:")) {
            line = in.readLine();
        }
    }

    /** Waits for no longer than for a line, however many signs of life come meanwhile. */
    Frame next() throws IOException {
        long begun = System.nanoTime();
        String id = null;
        String event = null;
        String data = null;
        while (data == null) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the stream ended");
            }
            if (System.nanoTime() - begun > PATIENCE_MS * 1_000_000L) {
                throw new IOException("nothing was told for so long");
            }
            id = line.startsWith("id: ") ? line.substring(4) : id;
            event = line.startsWith("event: ") ? line.substring(7) : event;
            data = line.startsWith("data: ") ? line.substring(6) : null;
        }
        return new Frame(id, event, data);
    }

    List<Frame> next(int count) throws IOException {
        var frames = new ArrayList<Frame>();
        while (frames.size() < count) {
            frames.add(next());
        }
        return frames;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
