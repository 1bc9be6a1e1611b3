package org.docket.source;

import java.util.UUID;

/** A source named where something else refers to it. */
public record SourceRef(UUID id, String name) {

    /** Null for null, so that an absent party is left out. */
    public static SourceRef of(Source source) {
        return source == null ? null : new SourceRef(source.id, source.name);
    }
}
