package org.docket.transfer;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which claims come. */
enum ImportFormat {
    /** Our own records, one a line. */
    RECORDS("records"),
    /** schema.org ClaimReviews: one, a list, a graph, or a DataFeed. */
    CLAIM_REVIEWS("claim-reviews"),
    /** Saved answers of {@code claims:search}. */
    CLAIMS_SEARCH("claims-search"),
    /** A table with a claim a row, and the names of its columns first. */
    CSV("csv");

    private final String parameter;

    ImportFormat(String parameter) {
        this.parameter = parameter;
    }

    static Optional<ImportFormat> of(String parameter) {
        return Arrays.stream(values()).filter(format -> format.parameter.equals(parameter)).findFirst();
    }
}
