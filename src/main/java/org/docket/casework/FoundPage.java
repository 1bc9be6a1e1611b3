package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list of what was found by words.
 *
 * @param total how many there are on all pages
 * @param highlights null where they were not asked for; {@code facets} likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundPage<T>(List<T> items, String next, long total, List<ClaimFinder.Highlight> highlights, Map<String, List<FacetCount>> facets) {

    /** A value, and how many of all that was found have it. */
    @Schema(name = "FacetCount")
    public record FacetCount(String value, long count) {}

    FoundPage<T> with(UnaryOperator<T> view) {
        return new FoundPage<>(items.stream().map(view).toList(), next, total, highlights, facets);
    }

    /** The counts as they are told; null for none. */
    public static Map<String, List<FacetCount>> told(Map<String, Map<String, Long>> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        var told = new LinkedHashMap<String, List<FacetCount>>();
        counts.forEach((label, values) -> told.put(label,
                values.entrySet().stream().map(value -> new FacetCount(value.getKey(), value.getValue())).toList()));
        return told;
    }
}
