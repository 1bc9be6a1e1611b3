package org.docket.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/** Things of schema.org as a JSON-LD document. */
final class JsonLd {

    static final String TYPE = "application/ld+json";

    /** The one context that Google's readers take. */
    private static final String CONTEXT = "https://schema.org";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private JsonLd() {}

    /** Good inside a script element of a page too: it holds no less-than sign but as an escape (HTML, section 4.12.1.3). */
    static String write(SchemaOrgThing thing) {
        ObjectNode document = JSON.createObjectNode().put("@context", CONTEXT);
        document.setAll(JSON.<ObjectNode>valueToTree(thing));
        return text(document);
    }

    /** A thing that stands within a document. */
    static String part(SchemaOrgThing thing) {
        return text(thing);
    }

    private static String text(Object written) {
        try {
            return JSON.writeValueAsString(written).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
