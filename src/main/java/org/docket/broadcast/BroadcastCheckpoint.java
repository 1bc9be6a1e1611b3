package org.docket.broadcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.docket.log.NumberedEvent;

/**
 * The last event that a topic has, written in one transaction with it.
 *
 * @param hash of the event, by which it is seen whether a topic belongs to this log
 */
record BroadcastCheckpoint(long position, String hash) {

    /** That of a topic to which nothing was told. */
    static final BroadcastCheckpoint NONE = new BroadcastCheckpoint(0, "");

    private static final JsonMapper JSON = new JsonMapper();

    static BroadcastCheckpoint of(NumberedEvent numbered) {
        return new BroadcastCheckpoint(numbered.position(), numbered.event().hash());
    }

    static BroadcastCheckpoint parse(byte[] written) {
        try {
            return JSON.readValue(new String(written, UTF_8), BroadcastCheckpoint.class);
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
