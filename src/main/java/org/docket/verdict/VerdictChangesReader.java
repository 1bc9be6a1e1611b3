package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.docket.http.Limit;
import org.docket.platform.Micros;

/**
 * What changed since a position: each verdict once, as it is now, in the order of the last changes. Who goes on from where an answer
 * ends misses nothing, whatever changes meanwhile.
 */
@ApplicationScoped
class VerdictChangesReader {

    /** A moment: who polls wants to know. */
    private static final CharSequence CACHE_CONTROL = CacheControl.of(Duration.ofSeconds(1));

    private final VerdictBoard board;
    private final ChangeWriter writer;

    VerdictChangesReader(VerdictBoard board, ChangeWriter writer) {
        this.board = board;
        this.writer = writer;
    }

    boolean areThereAfter(long position) {
        return board.shown() > position;
    }

    /** @param cursor where the page before ended; null for the first */
    ReadyAnswer page(long after, String cursor, Integer limit, Address address) {
        int size = Limit.of(limit);
        long shown = board.shown();
        List<BoardEntry> found = board.ask(index -> index.changedAfter(cursor == null ? ChangePoint.after(after) : ChangePoint.parse(cursor), size + 1));
        boolean more = found.size() > size;
        List<BoardEntry> page = more ? found.subList(0, size) : found;
        Optional<String> next = more ? Optional.of(ChangePoint.of(page.getLast()).token()) : Optional.empty();
        long position = more ? found.getLast().position() - 1 : Math.max(Math.max(after, shown), lastOf(found));
        ReadyAnswer answer = ReadyAnswer.of(write(page, position, next), ReadyAnswer.JSON,
                Micros.instant(page.stream().mapToLong(BoardEntry::updatedAt).max().orElse(0)), CACHE_CONTROL);
        return next.map(token -> answer.linked(address.with("cursor", token))).orElse(answer);
    }

    /** It may have happened since it was asked how far the board is. */
    private static long lastOf(List<BoardEntry> found) {
        return found.isEmpty() ? 0 : found.getLast().position();
    }

    private Buffer write(List<BoardEntry> entries, long position, Optional<String> next) {
        Buffer page = Buffer.buffer("{\"items\":[");
        List<Buffer> items = writer.write(entries);
        for (int i = 0; i < items.size(); i++) {
            page.appendString(i == 0 ? "" : ",").appendBuffer(items.get(i));
        }
        page.appendString("],\"position\":" + position);
        next.ifPresent(token -> page.appendString(",\"next\":\"" + token + '"'));
        return page.appendString("}");
    }
}
