package org.docket.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicFold;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory.Chapter;
import org.docket.casework.Surroundings;
import org.docket.log.Event;
import org.docket.log.Numbered;

/** Brings what happens onto the board, event by event: folds each case that it bears on, and shows what became of it. */
@ApplicationScoped
class BoardFeed {

    private static final int CASES_AT_HAND = 2_000;

    private final VerdictBoard board;
    private final Bodies bodies;
    private final PublicStories stories;

    /** Cases that something happened to lately, so that not every event is read again for the next one. */
    private final Cache<UUID, AtHand> atHand = Caffeine.newBuilder().maximumSize(CASES_AT_HAND).build();

    BoardFeed(VerdictBoard board, Bodies bodies, PublicStories stories) {
        this.board = board;
        this.bodies = bodies;
        this.stories = stories;
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
    void take(List<Numbered> events) {
        try {
            for (Numbered numbered : events) {
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

    private void take(Numbered numbered) {
        Surroundings around = board.surroundings();
        around.add(numbered);
        Event event = numbered.event();
        if (event.caseId() != null && around.wasPublished(event.caseId())) {
            show(event.caseId(), numbered, Optional.of(event));
        }
        affected(event, numbered.position()).forEach(id -> show(id, numbered, Optional.empty()));
    }

    /** The verdicts that an event of something else may have changed, by number. */
    private Collection<UUID> affected(Event event, long position) {
        List<BoardEntry> found = switch (event.type()) {
            case SOURCE_CHANGED -> board.restingOn(board.surroundings().sources().under(event.sourceId(), position));
            case CASE_PUBLISHED, PUBLICATION_WITHDRAWN -> board.linkedTo(event.caseId());
            default -> List.of();
        };
        return found.stream().map(BoardEntry::id).toList();
    }

    private void show(UUID id, Numbered numbered, Optional<Event> own) {
        long position = numbered.position();
        AtHand found = atHand.get(id, missing -> load(missing, position));
        own.ifPresent(found.fold::add);
        Optional<PublicCase> before = found.seen;
        found.seen = found.fold.seen(board.surroundings(), position);
        if (!found.seen.equals(before)) {
            put(new Chapter(position, numbered.at(), found.seen.orElseThrow()), before.orElse(null), found.fold);
        } else {
            board.rest(id, found.fold.sources(), linked(found.fold));
        }
    }

    private AtHand load(UUID id, long position) {
        PublicFold fold = stories.before(id, position);
        return new AtHand(fold, fold.seen(board.surroundings(), position - 1));
    }

    private void put(Chapter chapter, PublicCase before, PublicFold fold) {
        BoardEntry shown = board.find(chapter.seen().id()).orElse(null);
        if (shown != null && shown.position() == chapter.position()) {
            return;
        }
        board.put(switch (chapter.seen()) {
            case Published seen -> {
                ReadyAnswer body = bodies.keep(seen.id(), bodies.write(seen, chapter.position(), chapter.at()), chapter.at());
                yield Entries.next(shown, before, chapter, body.digest(), fold);
            }
            case PublicCase.Withdrawn gone -> {
                bodies.drop(gone.id());
                yield Entries.next(shown, before, chapter, 0, fold);
            }
        });
    }

    private static Set<UUID> linked(PublicFold fold) {
        return Set.copyOf(fold.links().stream().map(link -> link.caseId()).toList());
    }
}
