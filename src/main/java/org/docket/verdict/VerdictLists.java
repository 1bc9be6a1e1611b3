package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.PublicTexts;
import org.docket.platform.Cursor;
import org.docket.platform.Limit;
import org.docket.platform.Micros;

/** Lists of whole verdicts, put together from bodies that are ready. */
@ApplicationScoped
class VerdictLists {

    private final VerdictBoard board;
    private final Bodies bodies;
    private final PublicTexts texts;
    private final CharSequence cacheControl;

    VerdictLists(VerdictBoard board, Bodies bodies, PublicTexts texts, BoardSettings settings) {
        this.board = board;
        this.bodies = bodies;
        this.texts = texts;
        this.cacheControl = CacheControl.of(settings);
    }

    /** @param address of this page, without where it begins */
    ReadyAnswer page(VerdictFilter filter, Address address) {
        int size = Limit.of(filter.limit);
        List<BoardEntry> found = filter.ids == null ? found(filter, size + 1) : named(filter);
        boolean more = filter.ids == null && found.size() > size;
        List<BoardEntry> shown = more ? found.subList(0, size) : found;
        Optional<String> next = more ? Optional.of(cursor(filter, shown.getLast())) : Optional.empty();
        ReadyAnswer answer = ReadyAnswer.of(write(List.copyOf(bodies.made(shown).values()), next), ReadyAnswer.JSON, modified(found), cacheControl);
        return next.map(cursor -> answer.linked(address.with("cursor", cursor))).orElse(answer);
    }

    private List<BoardEntry> found(VerdictFilter filter, int limit) {
        if (filter.q != null) {
            return matching(filter, limit);
        }
        return filter.byNumber()
                ? board.ask(index -> index.byNumber(filter.facets(), numberAfter(filter), filter.since(), limit))
                : board.ask(index -> index.lastChanged(filter.facets(), placeBefore(filter), filter.since(), limit));
    }

    /** Those whose claim holds the text, among those that the other filters leave. */
    private List<BoardEntry> matching(VerdictFilter filter, int limit) {
        List<Facet> wanted = filter.facets();
        var found = texts.containing(filter.q).stream()
                .flatMap(id -> board.find(id).stream())
                .filter(entry -> Facet.of(entry).containsAll(wanted) && entry.updatedAt() >= filter.since());
        return filter.byNumber()
                ? found.filter(entry -> entry.number() > numberAfter(filter)).sorted(Comparator.comparingLong(BoardEntry::number)).limit(limit).toList()
                : found.filter(entry -> placeBefore(filter).isAfter(entry.position(), entry.number()))
                        .sorted(Comparator.comparingLong(BoardEntry::position).thenComparingLong(BoardEntry::number).reversed()).limit(limit).toList();
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
        return filter.byNumber() ? Cursor.of(last.number()).token() : Place.of(last).token();
    }

    private static Instant modified(List<BoardEntry> found) {
        return Micros.instant(found.stream().mapToLong(BoardEntry::updatedAt).max().orElse(0));
    }

    private static Buffer write(List<ReadyAnswer> items, Optional<String> next) {
        Buffer page = Buffer.buffer(items.stream().mapToInt(item -> item.body().length() + 1).sum() + 100).appendString("{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            page.appendString(i == 0 ? "" : ",").appendBuffer(items.get(i).body());
        }
        page.appendString("]");
        next.ifPresent(cursor -> page.appendString(",\"next\":\"" + cursor + '"'));
        return page.appendString("}");
    }
}
