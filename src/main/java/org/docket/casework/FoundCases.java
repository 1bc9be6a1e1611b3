package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.casework.Finding.Found;
import org.docket.casework.Finding.Highlight;
import org.docket.casework.Finding.Marked;
import org.docket.casework.Finding.Words;
import org.docket.platform.Limit;

/**
 * Cases by their words. What was found is read from its rows, and shown where they still are what was asked for; a page may be shorter
 * for that, and goes on all the same.
 */
@ApplicationScoped
class FoundCases {

    private final Finding finding;
    private final CaseLists lists;

    FoundCases(Finding finding, CaseLists lists) {
        this.finding = finding;
        this.lists = lists;
    }

    FoundPage<CaseSummary> page(CaseFilter filter) {
        int size = Limit.of(filter.limit);
        var words = new Words(filter.words(), filter.order(), filter.labels(), filter.updatedSince, filter.bound(), filter.cursor, size + 1,
                filter.countedFacets());
        Found found = filter.isOnlyPublic() ? finding.verdicts(words, Optional.empty()) : finding.cases(words);
        boolean more = found.hits().size() > size;
        var hits = more ? found.hits().subList(0, size) : found.hits();
        List<Case> shown = lists.named(hits.stream().map(Finding.Hit::id).toList(), filter);
        return new FoundPage<>(shown.stream().map(CaseSummary::of).toList(), more ? hits.getLast().cursor() : null,
                filter.wantsHighlights() ? highlights(filter, shown) : null, FoundPage.told(found.facets()));
    }

    private List<Highlight> highlights(CaseFilter filter, List<Case> shown) {
        return finding.highlights(filter.words(), shown.stream().map(row -> marked(row, filter.isOnlyPublic())).toList());
    }

    private static Marked marked(Case row, boolean onlyPublic) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("claim", row.claimText);
        put(fields, "summary", row.summary);
        put(fields, "note", onlyPublic ? null : row.note);
        return new Marked(row.id, row.claimLanguage, fields);
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }
}
