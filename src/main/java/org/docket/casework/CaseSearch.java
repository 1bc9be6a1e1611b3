package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.casework.ClaimFinder.Found;
import org.docket.casework.ClaimFinder.Highlight;
import org.docket.casework.ClaimFinder.Marked;
import org.docket.casework.ClaimFinder.Order;
import org.docket.casework.ClaimFinder.Words;
import org.docket.http.Limit;

/**
 * Cases by their words. What was found is read from its rows, and shown where they still are what was asked for; a page may be shorter
 * for that, and goes on all the same.
 */
@ApplicationScoped
class CaseSearch {

    private static final int MOST_COUNTED = 10_000;

    private final ClaimFinder claimFinder;
    private final CaseLists lists;

    CaseSearch(ClaimFinder claimFinder, CaseLists lists) {
        this.claimFinder = claimFinder;
        this.lists = lists;
    }

    FoundPage<CaseSummary> page(CaseFilter filter) {
        int size = Limit.of(filter.limit);
        var words = new Words(filter.words(), filter.order(), filter.labels(), filter.updatedSince, filter.bound(), filter.cursor, size + 1,
                filter.countedFacets());
        Found found = filter.isOnlyPublic() ? claimFinder.verdicts(words, Optional.empty()) : claimFinder.cases(words);
        boolean more = found.hits().size() > size;
        var hits = more ? found.hits().subList(0, size) : found.hits();
        List<StoredCase> shown = lists.named(hits.stream().map(ClaimFinder.Hit::id).toList(), filter);
        return new FoundPage<>(shown.stream().map(CaseSummary::of).toList(), more ? hits.getLast().cursor() : null, found.total(),
                filter.wantsHighlights() ? highlights(filter, shown) : null, FoundPage.told(found.facets()));
    }

    /** What the facets come to of a list that is not looked for; null where none were asked for. */
    Map<String, List<FoundPage.FacetCount>> counts(CaseFilter filter) {
        List<String> facets = filter.countedFacets();
        return facets.isEmpty() ? null : FoundPage.told(counted(filter, facets).facets());
    }

    /** How many a list has on all pages: to the last where they are few, and of many those that can be found, which new ones are a moment later. */
    long total(CaseFilter filter) {
        long total = lists.total(filter, MOST_COUNTED + 1);
        return total <= MOST_COUNTED ? total : counted(filter, List.of()).total();
    }

    private Found counted(CaseFilter filter, List<String> facets) {
        var all = new Words(null, Order.NUMBER, filter.labels(), filter.updatedSince, "", null, 1, facets);
        return filter.isOnlyPublic() ? claimFinder.verdicts(all, Optional.empty()) : claimFinder.cases(all);
    }

    private List<Highlight> highlights(CaseFilter filter, List<StoredCase> shown) {
        return claimFinder.highlights(filter.words(), shown.stream().map(row -> marked(row, filter.isOnlyPublic())).toList());
    }

    private static Marked marked(StoredCase found, boolean onlyPublic) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("claim", found.file().claim().text());
        put(fields, "summary", found.file().summary());
        put(fields, "note", onlyPublic ? null : found.file().note());
        return new Marked(found.id(), found.file().claim().language(), fields);
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }
}
