package org.docket.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A DataFeed (schema.org/DataFeed) written item by item. */
final class FeedDocument {

    private final OutputStream out;
    private boolean begun;

    /** @param head the feed without its items, as a JSON object */
    FeedDocument(OutputStream out, String head) throws IOException {
        this.out = out;
        write(head.substring(0, head.length() - 1) + ",\"dataFeedElement\":[");
    }

    /** @param item JSON */
    void add(byte[] item) throws IOException {
        write(begun ? ",\n" : "\n");
        out.write(item);
        begun = true;
    }

    void end() throws IOException {
        write("\n]}\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
