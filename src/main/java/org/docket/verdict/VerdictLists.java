package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.ClaimFinder.Highlight;
import org.docket.casework.ClaimFinder.Order;
import org.docket.casework.FoundPage;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Problems;
import org.docket.platform.Micros;

/** Lists of whole verdicts, put together from bodies that are ready. */
@ApplicationScoped
class VerdictLists {

    private final VerdictBoard board;
    private final VerdictJsonCache verdictJsonCache;
    private final VerdictSearch words;
    private final VerdictJsonWriter verdictJsonWriter;
    private final CharSequence cacheControl;

    VerdictLists(VerdictBoard board, VerdictJsonCache verdictJsonCache, VerdictSearch words, VerdictJsonWriter verdictJsonWriter, BoardSettings settings) {
        this.board = board;
        this.verdictJsonCache = verdictJsonCache;
        this.words = words;
        this.verdictJsonWriter = verdictJsonWriter;
        this.cacheControl = CacheControl.of(settings);
    }

    /**
     * One page.
     *
     * @param next where the list goes on; empty at its end
     * @param total how many there are on all pages
     * @param highlights empty where they were not asked for
     * @param counts by label and value, how many of all that was found have it; none where they were not asked for
     */
    record Part(List<BoardEntry> entries, Optional<String> next, long total, Optional<List<Highlight>> highlights, Map<String, Map<String, Long>> counts) {}

    /** @param address of this page, without where it begins */
    ReadyAnswer page(VerdictFilter filter, Address address) {
        Part part = part(filter);
        ReadyAnswer answer = ReadyAnswer.of(write(List.copyOf(verdictJsonCache.made(part.entries()).values()), part), ReadyAnswer.JSON,
                modified(part.entries()), cacheControl);
        return part.next().map(cursor -> answer.linked(address.with("cursor", cursor))).orElse(answer);
    }

    Part part(VerdictFilter filter) {
        int size = Limit.of(filter.limit);
        List<String> facets = filter.countedFacets();
        if (filter.ids != null) {
            List<BoardEntry> named = named(filter);
            return new Part(named, Optional.empty(), named.size(), Optional.empty(), Map.of());
        }
        return filter.words() == null ? listed(filter, size, facets.isEmpty() ? Map.of() : words.counts(filter)) : words.part(filter, size);
    }

    private Part listed(VerdictFilter filter, int size, Map<String, Map<String, Long>> counts) {
        List<BoardEntry> found = switch (filter.order()) {
            case NUMBER -> board.ask(index -> index.byNumber(filter.facets(), numberAfter(filter), filter.since(), size + 1));
            case LAST_CHANGED -> board.ask(index -> index.lastChanged(filter.facets(), placeBefore(filter), filter.since(), size + 1));
            case RELEVANCE -> throw Problems.parameter("sort", "What is not looked for has no relevance.");
        };
        boolean more = found.size() > size;
        List<BoardEntry> shown = more ? found.subList(0, size) : found;
        long total = board.ask(index -> index.count(filter.facets(), filter.since()));
        return new Part(shown, more ? Optional.of(cursor(filter, shown.getLast())) : Optional.empty(), total, Optional.empty(), counts);
    }

    /** Those of the ids that are public, in the order in which they were asked for. */
    private List<BoardEntry> named(VerdictFilter filter) {
        List<UUID> ids = filter.ids();
        return ids.stream().flatMap(id -> board.find(id).stream()).filter(BoardEntry::isPublic).toList();
    }

    private static long numberAfter(VerdictFilter filter) {
        return filter.cursor == null ? 0 : Cursor.parse(filter.cursor, 1).number(0);
    }

    private static ChangePoint placeBefore(VerdictFilter filter) {
        return filter.cursor == null ? ChangePoint.END : ChangePoint.parse(filter.cursor);
    }

    private static String cursor(VerdictFilter filter, BoardEntry last) {
        return filter.order() == Order.NUMBER ? Cursor.of(last.number()).token() : ChangePoint.of(last).token();
    }

    static Instant modified(List<BoardEntry> found) {
        return Micros.instant(found.stream().mapToLong(BoardEntry::updatedAt).max().orElse(0));
    }

    private Buffer write(List<ReadyAnswer> items, Part part) {
        Buffer page = Buffer.buffer(items.stream().mapToInt(item -> item.body().length() + 1).sum() + 100).appendString("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            page.appendString(i == 0 ? "" : ",").appendBuffer(items.get(i).body());
        }
        page.appendString("]");
        part.next().ifPresent(cursor -> page.appendString(",\"next\":\"" + cursor + '"'));
        return page.appendString(",\"total\":" + part.total()).appendString(more(part)).appendString("}");
    }

    /** Members of the answer beside its items, as JSON that begins with a comma; empty for none. */
    private String more(Part part) {
        var more = new LinkedHashMap<String, Object>();
        part.highlights().ifPresent(found -> more.put("highlights", found));
        if (!part.counts().isEmpty()) {
            more.put("facets", FoundPage.told(part.counts()));
        }
        String written = verdictJsonWriter.write(more).toString();
        return more.isEmpty() ? "" : ',' + written.substring(1, written.length() - 1);
    }
}
