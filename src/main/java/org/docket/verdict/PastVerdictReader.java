package org.docket.verdict;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicCase.Withdrawn;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory.Chapter;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.log.LogHistory;

/** What the public saw earlier, read from the log. */
@ApplicationScoped
class PastVerdictReader {

    /** After so long no event can still get a position of that time. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(30);

    private final VerdictBoard board;
    private final PublicStories stories;
    private final LogHistory history;
    private final VerdictJsonCache verdictJsonCache;
    private final VerdictJsonWriter verdictJsonWriter;
    private final CharSequence cacheControl;
    private final Clock clock;

    PastVerdictReader(VerdictBoard board, PublicStories stories, LogHistory history, VerdictJsonCache verdictJsonCache, VerdictJsonWriter verdictJsonWriter, BoardSettings settings, Clock clock) {
        this.board = board;
        this.stories = stories;
        this.history = history;
        this.verdictJsonCache = verdictJsonCache;
        this.verdictJsonWriter = verdictJsonWriter;
        this.cacheControl = CacheControl.of(settings);
        this.clock = clock;
    }

    /** The verdict as the public saw it at {@code asOf}: 410 where it was withdrawn by then, 404 where it was not public yet. */
    Response answer(HttpServerRequest request, String reference, Instant asOf) {
        Instant now = clock.instant();
        if (asOf.isAfter(now)) {
            throw Problems.parameter("asOf", "asOf is an instant that has passed.");
        }
        UUID id = board.find(reference).orElseThrow(Problems::notFound).id();
        long position = history.positionAt(asOf);
        Chapter chapter = stories.of(id, board.surroundings().discreet(), position).last().orElseThrow(Problems::notFound);
        return switch (chapter.seen()) {
            case Published seen -> PublicHeaders.answer(request, ReadyAnswer.of(verdictJsonCache.write(seen, chapter.position(), chapter.at()),
                    ReadyAnswer.JSON, chapter.at(), asOf.plus(SETTLED_AFTER).isBefore(now) ? CacheControl.FOR_GOOD : cacheControl), position);
            case Withdrawn gone -> throw PublicAnswerReader.withdrawn(gone);
        };
    }

    /** All that the public ever saw of it, the oldest first; of a source that is protected by now no more than its kind. */
    List<Chapter> chapters(BoardEntry entry) {
        return stories.of(entry.id(), board.surroundings().discreet(), Math.max(board.read(), entry.position())).chapters();
    }

    /** Every change that the public could see, the oldest first. */
    ReadyAnswer history(BoardEntry entry, String cursor, Integer limit, Address address) {
        int size = Limit.of(limit);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        List<Chapter> chapters = chapters(entry);
        List<VerdictChange> found = IntStream.range(0, chapters.size())
                .filter(i -> chapters.get(i).position() > after)
                .limit(size + 1L)
                .mapToObj(i -> VerdictChange.of(chapters.get(i), i == 0 ? null : chapters.get(i - 1).seen()))
                .toList();
        Page<VerdictChange> page = Page.of(found, size, change -> change, last -> Cursor.of(last.position()));
        ReadyAnswer answer = ReadyAnswer.of(verdictJsonWriter.write(page), ReadyAnswer.JSON, chapters.getLast().at(), cacheControl);
        return page.next() == null ? answer : answer.linked(address.with("cursor", page.next()));
    }
}
