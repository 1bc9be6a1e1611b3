package org.docket.rating;

import java.util.List;
import java.util.Map;

/**
 * A vocabulary as a desk writes it down; docs/ratings.md describes it. Every component may be null: {@link RatingFileReader} says what is missing.
 */
record RatingFile(RatingScale scale, List<TermEntry> terms, List<NeutralEntry> neutral) {

    record TermEntry(String code, Map<String, String> names, List<PlaceEntry> fits, Integer number, List<String> labels) {}

    record PlaceEntry(String status, List<String> bases) {}

    record NeutralEntry(String status, List<String> bases, String term) {}
}
