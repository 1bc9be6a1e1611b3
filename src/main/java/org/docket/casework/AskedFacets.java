package org.docket.casework;

import java.util.Arrays;
import java.util.List;
import org.docket.http.Problems;

/** The query parameter {@code facets}. */
public final class AskedFacets {

    private AskedFacets() {}

    /**
     * @param asked names separated by commas; null for none, and a 400 for one that is not among {@code known}
     */
    public static List<String> of(String asked, List<String> known) {
        if (asked == null || asked.isBlank()) {
            return List.of();
        }
        List<String> names = Arrays.stream(asked.split(",", known.size() + 1)).map(String::strip).distinct().toList();
        if (!known.containsAll(names)) {
            throw Problems.parameter("facets", "facets are " + String.join(", ", known) + ", separated by commas.");
        }
        return names;
    }
}
