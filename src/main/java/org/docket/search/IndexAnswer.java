package org.docket.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an index found.
 *
 * @param hits in order
 * @param total how many were found; 0 where that was not asked
 * @param facets by label and value, how many of all that was found have it
 */
public record IndexAnswer(List<Hit> hits, long total, Map<String, Map<String, Long>> facets) {

    /** @param mark where the list goes on after it */
    public record Hit(UUID id, SearchCursor mark) {}
}
