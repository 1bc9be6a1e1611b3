package org.docket.custody;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a text that nobody vouches for, one at a time: however much it unfolds to, no more than one line is in memory. */
final class BoundedLines {

    static final int LONGEST = 4 << 20;

    private BoundedLines() {}

    /** Takes the lines in order. */
    @FunctionalInterface
    interface Sink {
        void take(String line) throws IOException;
    }

    /** Gives each line that is not blank. @throws IOException for one of more than {@link #LONGEST} bytes */
    static void each(InputStream text, Sink sink) throws IOException {
        var line = new ByteArrayOutputStream();
        var in = new BufferedInputStream(text);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
            } else {
                give(line, sink);
            }
            if (line.size() > LONGEST) {
                throw new IOException("a line has more than " + LONGEST + " bytes");
            }
        }
        give(line, sink);
    }

    private static void give(ByteArrayOutputStream line, Sink sink) throws IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isBlank()) {
            sink.take(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
