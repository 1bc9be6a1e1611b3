package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.VerdictLists.Part;

/** Lists of verdicts for pages, with how many there are of each kind. */
@ApplicationScoped
public class BoardLists {

    private static final int MOST_TOPICS = 24;
    private static final String COUNTED = VerdictFacet.STATUS + ',' + VerdictFacet.TOPIC;

    private final VerdictLists lists;
    private final PublicVerdicts verdicts;
    private final VerdictBoard board;

    BoardLists(VerdictLists lists, PublicVerdicts verdicts, VerdictBoard board) {
        this.lists = lists;
        this.verdicts = verdicts;
        this.board = board;
    }

    /**
     * One page of a list.
     *
     * @param next where it goes on; empty at its end
     * @param modified when the last of them changed
     * @param total how many there are on all pages
     * @param statuses by value, how many of the list have it or would have, were no status asked for; topics likewise
     */
    public record Listed(List<Seen> verdicts, Optional<String> next, Instant modified, long total, Map<String, Long> statuses, Map<String, Long> topics) {}

    public Listed of(VerdictFilter filter) {
        boolean looked = filter.words() != null;
        filter.facets = looked ? COUNTED : null;
        Part part = lists.part(filter);
        List<Seen> found = verdicts.of(part.entries().stream().map(BoardEntry::id).toList());
        Map<String, Long> statuses = looked ? part.counts().getOrDefault(VerdictFacet.STATUS, Map.of()) : counted(VerdictFacet.STATUS, filter);
        Map<String, Long> topics = looked ? part.counts().getOrDefault(VerdictFacet.TOPIC, Map.of()) : counted(VerdictFacet.TOPIC, filter);
        long total = looked ? statuses.values().stream().mapToLong(Long::longValue).sum() : board.ask(index -> (long) index.count(filter.facets()));
        return new Listed(found, part.next(), VerdictLists.modified(part.entries()), total, statuses, topics);
    }

    /** Of the values that most verdicts have, how many of the list would have each. */
    private Map<String, Long> counted(String name, VerdictFilter filter) {
        List<VerdictFacet> others = filter.facets().stream().filter(facet -> !facet.name().equals(name)).toList();
        return board.ask(index -> {
            var counts = new LinkedHashMap<String, Long>();
            index.facets(name).stream()
                    .sorted(Comparator.comparingInt((VerdictFacet facet) -> index.count(facet)).reversed().thenComparing(facet -> facet.value().toString()))
                    .limit(MOST_TOPICS)
                    .forEach(facet -> put(counts, facet, index.count(with(others, facet))));
            return counts;
        });
    }

    private static List<VerdictFacet> with(List<VerdictFacet> others, VerdictFacet facet) {
        var all = new ArrayList<>(others);
        all.add(facet);
        return all;
    }

    private static void put(Map<String, Long> counts, VerdictFacet facet, int count) {
        if (count > 0) {
            counts.put(facet.value().toString(), (long) count);
        }
    }
}
