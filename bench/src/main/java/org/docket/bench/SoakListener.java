package org.docket.bench;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Reads the stream until the connection breaks, one way or another, and comes back with the last id. */
final class SoakListener implements SoakReader {

    private static final int SILENCE_MILLIS = 20_000;
    private static final int MOST_EVENTS = 60;
    private static final int MOST_MILLIS_AWAY = 2_000;

    private final int port;
    private final Random random;
    private final Told told = new Told();
    private volatile boolean breaks = true;
    private volatile Socket connection;
    private long lastId;

    SoakListener(int port, Random random) {
        this.port = port;
        this.random = random;
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public String way() {
        return "listens";
    }

    /** From now on the connection holds. */
    void hold() {
        breaks = false;
    }

    void hangUp() throws IOException {
        connection.close();
    }

    @Override
    public void read() throws Exception {
        told.backTo(lastId);
        try (var socket = new Socket("127.0.0.1", port)) {
            connection = socket;
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(("GET /v1/verdicts/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: " + lastId + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            listen(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("no sign of life for " + SILENCE_MILLIS + " ms", e);
        }
        Thread.sleep(random.nextInt(MOST_MILLIS_AWAY));
    }

    /** Some break off between the events that one write made, some fall silent before they go. */
    private void listen(BufferedReader in) throws IOException, InterruptedException {
        int left = random.nextInt(MOST_EVENTS);
        long id = lastId;
        for (String line = in.readLine(); line != null && (left > 0 || !breaks); line = in.readLine()) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("data: ")) {
                told.change(new JsonObject(line.substring(6)));
                lastId = id;
                left--;
            }
        }
        if (breaks && random.nextInt(10) == 0) {
            Thread.sleep(MOST_MILLIS_AWAY);
        }
    }
}
