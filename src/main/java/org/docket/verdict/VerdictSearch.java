package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.casework.ClaimFinder;
import org.docket.casework.ClaimFinder.Found;
import org.docket.casework.ClaimFinder.Highlight;
import org.docket.casework.ClaimFinder.Marked;
import org.docket.casework.ClaimFinder.Order;
import org.docket.casework.ClaimFinder.Words;
import org.docket.casework.PublicCase.Published;
import org.docket.verdict.VerdictLists.Part;
import org.roaringbitmap.RoaringBitmap;

/** Verdicts by their words. The board says which may be found, so that whoever reads the answer meets nothing that it no longer shows. */
@ApplicationScoped
class VerdictSearch {

    private final VerdictBoard board;
    private final ClaimFinder claimFinder;
    private final PublicVerdicts verdicts;

    VerdictSearch(VerdictBoard board, ClaimFinder claimFinder, PublicVerdicts verdicts) {
        this.board = board;
        this.claimFinder = claimFinder;
        this.verdicts = verdicts;
    }

    Part part(VerdictFilter filter, int size) {
        RoaringBitmap among = board.ask(index -> index.numbers(filter.facets(), filter.since()));
        Found found = claimFinder.verdicts(new Words(filter.words(), filter.order(), Map.of(), null, filter.bound(), filter.cursor, size + 1,
                filter.countedFacets()), Optional.of(number -> among.contains((int) number)));
        boolean more = found.hits().size() > size;
        var shown = more ? found.hits().subList(0, size) : found.hits();
        List<BoardEntry> entries = shown.stream().flatMap(hit -> board.find(hit.id()).stream()).filter(BoardEntry::isPublic).toList();
        return new Part(entries, more ? Optional.of(shown.getLast().cursor()) : Optional.empty(), found.total(),
                filter.wantsHighlights() ? Optional.of(highlights(filter.words(), entries)) : Optional.empty(), found.facets());
    }

    /** What the facets come to of a list that is not looked for. */
    Map<String, Map<String, Long>> counts(VerdictFilter filter) {
        RoaringBitmap among = board.ask(index -> index.numbers(filter.facets(), filter.since()));
        return claimFinder.verdicts(new Words(null, Order.NUMBER, Map.of(), null, "", null, 1, filter.countedFacets()), Optional.of(number -> among.contains((int) number))).facets();
    }

    /** In the words that the public reads now, whatever they were when they were found. */
    private List<Highlight> highlights(String q, List<BoardEntry> entries) {
        return claimFinder.highlights(q, verdicts.of(entries.stream().map(BoardEntry::id).toList()).stream()
                .map(seen -> marked(seen.verdict()))
                .toList());
    }

    private static Marked marked(Published seen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("claim", seen.claim().text());
        if (seen.summary() != null) {
            fields.put("summary", seen.summary());
        }
        return new Marked(seen.id(), seen.claim().language(), fields);
    }
}
