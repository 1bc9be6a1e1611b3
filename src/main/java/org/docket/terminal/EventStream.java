package org.docket.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads server-sent events (HTML standard section 9.2). A stream that says nothing for long, not even that it is there, is taken for lost. */
final class EventStream implements AutoCloseable {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(50);

    private final InputStream body;
    private final BufferedReader lines;
    private final Thread watch;
    private volatile long heardAt = System.nanoTime();

    EventStream(InputStream body) {
        this.body = body;
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        watch = Thread.ofVirtual().start(this::watch);
    }

    /** @param id null for one that has none */
    record Heard(String id, String event, String data) {}

    /** The next; null where the stream ends. */
    Heard next() throws IOException {
        String id = null;
        String event = "message";
        var data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heardAt = System.nanoTime();
            if (line.isEmpty() && !data.isEmpty()) {
                return new Heard(id, event, data.substring(0, data.length() - 1));
            }
            switch (name(line)) {
                case "id" -> id = value(line);
                case "event" -> event = value(line);
                case "data" -> data.append(value(line)).append('\n');
                default -> { }
            }
        }
        return null;
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
        String value = line.substring(Math.min(line.length(), name(line).length() + 1));
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private void watch() {
        try {
            while (System.nanoTime() - heardAt < LONGEST_SILENCE.toNanos()) {
                Thread.sleep(1_000);
            }
            body.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        body.close();
    }
}
