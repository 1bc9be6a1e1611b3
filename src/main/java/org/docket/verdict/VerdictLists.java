package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.Finding.Order;
import org.docket.platform.Cursor;
import org.docket.platform.Limit;
import org.docket.platform.Micros;
import org.docket.platform.Problems;

/** Lists of whole verdicts, put together from bodies that are ready. */
@ApplicationScoped
class VerdictLists {

    private final VerdictBoard board;
    private final Bodies bodies;
    private final FoundVerdicts words;
    private final CharSequence cacheControl;

    VerdictLists(VerdictBoard board, Bodies bodies, FoundVerdicts words, BoardSettings settings) {
        this.board = board;
        this.bodies = bodies;
        this.words = words;
        this.cacheControl = CacheControl.of(settings);
    }

    /**
     * One page.
     *
     * @param next where the list goes on; empty at its end
     * @param more members of the answer beside its items, as JSON that begins with a comma; empty for none
     */
    record Part(List<BoardEntry> entries, Optional<String> next, String more) {}

    /** @param address of this page, without where it begins */
    ReadyAnswer page(VerdictFilter filter, Address address) {
        Part part = part(filter);
        ReadyAnswer answer = ReadyAnswer.of(write(List.copyOf(bodies.made(part.entries()).values()), part), ReadyAnswer.JSON,
                modified(part.entries()), cacheControl);
        return part.next().map(cursor -> answer.linked(address.with("cursor", cursor))).orElse(answer);
    }

    private Part part(VerdictFilter filter) {
        int size = Limit.of(filter.limit);
        filter.countedFacets();
        if (filter.ids != null) {
            return new Part(named(filter), Optional.empty(), "");
        }
        return filter.words() == null ? listed(filter, size) : words.part(filter, size);
    }

    private Part listed(VerdictFilter filter, int size) {
        List<BoardEntry> found = switch (filter.order()) {
            case NUMBER -> board.ask(index -> index.byNumber(filter.facets(), numberAfter(filter), filter.since(), size + 1));
            case LAST_CHANGED -> board.ask(index -> index.lastChanged(filter.facets(), placeBefore(filter), filter.since(), size + 1));
            case RELEVANCE -> throw Problems.parameter("sort", "What is not looked for has no relevance.");
        };
        boolean more = found.size() > size;
        List<BoardEntry> shown = more ? found.subList(0, size) : found;
        return new Part(shown, more ? Optional.of(cursor(filter, shown.getLast())) : Optional.empty(), "");
    }

    /** Those of the ids that are public, in the order in which they were asked for. */
    private List<BoardEntry> named(VerdictFilter filter) {
        List<UUID> ids = filter.ids();
        return ids.stream().flatMap(id -> board.find(id).stream()).filter(BoardEntry::isPublic).toList();
    }

    private static long numberAfter(VerdictFilter filter) {
        return filter.cursor == null ? 0 : Cursor.parse(filter.cursor, 1).number(0);
    }

    private static Place placeBefore(VerdictFilter filter) {
        return filter.cursor == null ? Place.END : Place.parse(filter.cursor);
    }

    private static String cursor(VerdictFilter filter, BoardEntry last) {
        return filter.order() == Order.NUMBER ? Cursor.of(last.number()).token() : Place.of(last).token();
    }

    private static Instant modified(List<BoardEntry> found) {
        return Micros.instant(found.stream().mapToLong(BoardEntry::updatedAt).max().orElse(0));
    }

    private static Buffer write(List<ReadyAnswer> items, Part part) {
        Buffer page = Buffer.buffer(items.stream().mapToInt(item -> item.body().length() + 1).sum() + 100).appendString("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            page.appendString(i == 0 ? "" : ",").appendBuffer(items.get(i).body());
        }
        page.appendString("]");
        part.next().ifPresent(cursor -> page.appendString(",\"next\":\"" + cursor + '"'));
        return page.appendString(part.more()).appendString("}");
    }
}
