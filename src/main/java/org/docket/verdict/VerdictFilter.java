package org.docket.verdict;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.docket.casework.AskedFacets;
import org.docket.casework.ClaimFinder.Order;
import org.docket.http.Limit;
import org.docket.http.Problems;

/** Which verdicts a list shows, and in which order. */
public class VerdictFilter extends VerdictSelection {

    private static final List<String> COUNTED = List.of(VerdictFacet.STATUS, VerdictFacet.STANDING, VerdictFacet.TOPIC, "language");

    @QueryParam("ids")
    @Size(max = 8_000)
    String ids;

    @QueryParam("sort")
    String sort;

    @QueryParam("cursor")
    @Size(max = 4_000)
    String cursor;

    @QueryParam("facets")
    @Size(max = 200)
    String facets;

    @QueryParam("highlights")
    Boolean highlights;

    @QueryParam("limit")
    Integer limit;

    /** What is looked for is told with the best first unless something else is asked for. */
    Order order() {
        return Order.of(sort, words() != null);
    }

    /** All that decides what the list shows, but where it begins. */
    String bound() {
        return String.join("\n", "verdicts", q, order().name(), facets().toString(), String.valueOf(updatedSince));
    }

    List<String> countedFacets() {
        return AskedFacets.of(facets, COUNTED);
    }

    boolean wantsHighlights() {
        return highlights != null && highlights && words() != null;
    }

    /** The ids that were asked for; a 400 when one is none, or when there are more than a page holds. */
    List<UUID> ids() {
        String[] parts = ids.split(",");
        if (parts.length > Limit.MOST) {
            throw Problems.parameter("ids", "At most " + Limit.MOST + " ids, separated by commas.");
        }
        return Arrays.stream(parts).map(String::strip).map(VerdictFilter::id).distinct().toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.parameter("ids", "ids are of 36 characters each, separated by commas.");
        }
    }
}
