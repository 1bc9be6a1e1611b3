package org.docket.imports;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which claims come. */
enum ImportFormat {
    /** Our own records, one a line. */
    RECORDS("records", "application/x-ndjson", "ndjson"),
    /** schema.org ClaimReviews: one, a list, a graph, or a DataFeed. */
    CLAIM_REVIEWS("claim-reviews", "application/ld+json", "jsonld"),
    /** Saved answers of {@code claims:search}. */
    CLAIMS_SEARCH("claims-search", "application/json", "json"),
    /** A table with a claim a row, and the names of its columns first. */
    CSV("csv", "text/csv; charset=UTF-8", "csv");

    private final String parameter;
    private final String contentType;
    private final String extension;

    ImportFormat(String parameter, String contentType, String extension) {
        this.parameter = parameter;
        this.contentType = contentType;
        this.extension = extension;
    }

    static Optional<ImportFormat> of(String parameter) {
        return Arrays.stream(values()).filter(format -> format.parameter.equals(parameter)).findFirst();
    }

    String contentType() {
        return contentType;
    }

    /** The extension of a file name, without the dot. */
    String extension() {
        return extension;
    }
}
