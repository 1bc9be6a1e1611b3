package org.docket.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicFold;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory.Chapter;
import org.docket.log.Event;
import org.docket.log.NumberedEvent;

/** Brings what happens onto the board, event by event: folds each case that it bears on, and shows what became of it. */
@ApplicationScoped
class BoardFeed {

    private static final int CASES_AT_HAND = 2_000;

    private final VerdictBoard board;
    private final VerdictJsonCache verdictJsonCache;
    private final PublicStories stories;
    private final RecentVerdictCache recentVerdictCache;

    /** Cases that something happened to lately, so that not every event is read again for the next one. */
    private final Cache<UUID, AtHand> atHand = Caffeine.newBuilder().maximumSize(CASES_AT_HAND).build();

    BoardFeed(VerdictBoard board, VerdictJsonCache verdictJsonCache, PublicStories stories, RecentVerdictCache recentVerdictCache) {
        this.board = board;
        this.verdictJsonCache = verdictJsonCache;
        this.stories = stories;
        this.recentVerdictCache = recentVerdictCache;
    }

    /** A case with what was to be seen of it after the last event that was folded into it. */
    private static final class AtHand {

        private final PublicFold fold;
        private Optional<PublicCase> seen;

        private AtHand(PublicFold fold, Optional<PublicCase> seen) {
            this.fold = fold;
            this.seen = seen;
        }
    }

    /** Takes events in the order of the log; what was taken before is passed over, and what failed in the middle is taken anew. */
    void take(List<NumberedEvent> events) {
        try {
            for (NumberedEvent numbered : events) {
                if (numbered.position() > board.read()) {
                    take(numbered);
                    board.reach(numbered.position());
                }
            }
        } catch (RuntimeException e) {
            atHand.invalidateAll();
            throw e;
        }
    }

    private void take(NumberedEvent numbered) {
        PublicContext around = board.surroundings();
        around.add(numbered);
        Event event = numbered.event();
        var changed = new ArrayList<BoardEntry>();
        if (event.caseId() != null && around.wasPublished(event.caseId())) {
            shown(event.caseId(), numbered, true).ifPresent(changed::add);
        }
        affected(event, numbered.position()).forEach(entry -> shown(entry.id(), numbered, false).ifPresent(changed::add));
        if (!changed.isEmpty()) {
            board.put(changed);
        }
    }

    /** The verdicts that an event of something else may have changed. */
    private List<BoardEntry> affected(Event event, long position) {
        return switch (event.type()) {
            case SOURCE_CHANGED -> board.restingOn(board.surroundings().sources().under(event.sourceId(), position));
            case CASE_PUBLISHED, PUBLICATION_WITHDRAWN -> board.linkedTo(event.caseId());
            default -> List.of();
        };
    }

    /**
     * What there is to see of a case from now on; empty where that is the same as before.
     *
     * @param own whether the event is of this case
     */
    private Optional<BoardEntry> shown(UUID id, NumberedEvent numbered, boolean own) {
        long position = numbered.position();
        AtHand found = atHand.get(id, missing -> load(missing, position));
        if (own) {
            found.fold.add(numbered, board.surroundings());
        }
        Optional<PublicCase> before = found.seen;
        found.seen = found.fold.seen(board.surroundings(), position);
        if (found.seen.equals(before)) {
            board.rest(id, found.fold.sources(), linked(found.fold));
            return Optional.empty();
        }
        return Optional.of(entry(new Chapter(position, numbered.at(), found.seen.orElseThrow()), before.orElse(null), found.fold));
    }

    private AtHand load(UUID id, long position) {
        PublicFold fold = stories.before(id, board.surroundings(), position);
        return new AtHand(fold, fold.seen(board.surroundings(), position - 1));
    }

    /** @param before null for what was not public before */
    private BoardEntry entry(Chapter chapter, PublicCase before, PublicFold fold) {
        BoardEntry last = board.find(chapter.seen().id()).orElse(null);
        return switch (chapter.seen()) {
            case Published seen -> {
                recentVerdictCache.keep(chapter);
                ReadyAnswer body = verdictJsonCache.keep(seen.id(), verdictJsonCache.write(seen, chapter.position(), chapter.at()), chapter.at());
                yield BoardEntries.next(last, before, chapter, body.digest(), fold);
            }
            case PublicCase.Withdrawn gone -> {
                verdictJsonCache.drop(gone.id());
                yield BoardEntries.next(last, before, chapter, 0, fold);
            }
        };
    }

    private static Set<UUID> linked(PublicFold fold) {
        return Set.copyOf(fold.links().stream().map(link -> link.caseId()).toList());
    }
}
