package org.docket.exports;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which things are exported. */
public enum ExportFormat {

    NDJSON(ExportFormat.LINES, "ndjson"), CSV(ExportFormat.TABLE, "csv"), DATAFEED(ExportFormat.FEED, "jsonld");

    static final String LINES = "application/x-ndjson";
    static final String TABLE = "text/csv";
    static final String FEED = "application/ld+json";

    private final String type;
    private final String ending;

    ExportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The first that {@code accepted}, the best first, takes; empty for none. */
    static Optional<ExportFormat> of(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(format -> MediaType.valueOf(format.type).isCompatible(type)))
                .findFirst();
    }

    /** RFC 4180 section 3 has a table say that its first line holds names. */
    String contentType() {
        return this == CSV ? TABLE + "; charset=UTF-8; header=present" : type;
    }

    /** Of a file's name. */
    String ending() {
        return ending;
    }
}
