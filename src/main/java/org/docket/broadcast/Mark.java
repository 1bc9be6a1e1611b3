package org.docket.broadcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.docket.log.Numbered;

/**
 * The last event that a topic has, written in one transaction with it.
 *
 * @param hash of the event, by which it is seen whether a topic belongs to this log
 */
record Mark(long position, String hash) {

    /** That of a topic to which nothing was told. */
    static final Mark NONE = new Mark(0, "");

    private static final JsonMapper JSON = new JsonMapper();

    static Mark of(Numbered numbered) {
        return new Mark(numbered.position(), numbered.event().hash());
    }

    static Mark parse(byte[] written) {
        try {
            return JSON.readValue(new String(written, UTF_8), Mark.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] written() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
