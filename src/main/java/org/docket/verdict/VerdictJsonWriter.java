package org.docket.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Views as the bytes of their JSON. */
@ApplicationScoped
class VerdictJsonWriter {

    private final ObjectMapper mapper;

    VerdictJsonWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Buffer write(Object view) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
