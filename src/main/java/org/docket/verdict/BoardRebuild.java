package org.docket.verdict;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory;
import org.docket.casework.PublicStory.Chapter;
import org.docket.log.EventType;
import org.docket.log.LogHistory;
import org.docket.log.NumberedEvent;

/** Makes the whole board from the log: what verdicts rest on first, then the story of each case that ever was public. */
@ApplicationScoped
class BoardRebuild {

    private static final int EVENTS = 2_000;
    private static final int CASES = 200;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(2);
    private static final Set<EventType> AROUND = EnumSet.of(EventType.SOURCE_ADDED, EventType.SOURCE_CHANGED, EventType.CASE_PUBLISHED,
            EventType.PUBLICATION_WITHDRAWN);

    private final LogHistory history;
    private final PublicStories stories;
    private final VerdictJsonCache verdictJsonCache;
    private final VerdictBoard board;
    private final Clock clock;
    private Instant toldAt = Instant.EPOCH;

    BoardRebuild(LogHistory history, PublicStories stories, VerdictJsonCache verdictJsonCache, VerdictBoard board, Clock clock) {
        this.history = history;
        this.stories = stories;
        this.verdictJsonCache = verdictJsonCache;
        this.board = board;
        this.clock = clock;
    }

    void run() {
        long head = history.head();
        PublicContext around = around(head);
        board.fill(entries(around, head), around, head);
    }

    private PublicContext around(long head) {
        var around = new PublicContext();
        long position = 0;
        List<NumberedEvent> batch = history.ofTypes(AROUND, position, head, EVENTS);
        while (!batch.isEmpty()) {
            batch.forEach(around::add);
            position = batch.getLast().position();
            tell("sources and publications", position, head);
            batch = history.ofTypes(AROUND, position, head, EVENTS);
        }
        return around;
    }

    private List<BoardEntry> entries(PublicContext around, long head) {
        var ids = new ArrayList<>(around.everPublished());
        ids.sort(null);
        var entries = new ArrayList<BoardEntry>(ids.size());
        for (int from = 0; from < ids.size(); from += CASES) {
            List<UUID> batch = ids.subList(from, Math.min(from + CASES, ids.size()));
            stories.of(batch, around, head).values().forEach(story -> entry(story).ifPresent(entries::add));
            tell("verdicts", from, ids.size());
        }
        return entries;
    }

    private Optional<BoardEntry> entry(PublicStory story) {
        return story.last().map(last -> BoardEntries.of(story, last.seen() instanceof Published seen ? body(seen, last) : 0));
    }

    private long body(Published seen, Chapter chapter) {
        return verdictJsonCache.keep(seen.id(), verdictJsonCache.write(seen, chapter.position(), chapter.at()), chapter.at()).digest();
    }

    private void tell(String what, long done, long all) {
        Instant now = clock.instant();
        if (now.isAfter(toldAt.plus(TOLD_EVERY))) {
            toldAt = now;
            Log.infof("board is being made: reading=\"%s\" done=%d of=%d", what, done, all);
        }
    }
}
