package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicContext;
import org.docket.casework.PublicStories;
import org.docket.casework.PublicStory;
import org.docket.casework.PublicStory.Chapter;
import org.docket.log.Event;
import org.docket.log.NumberedEvent;

/** What the public saw change, event by event: a function of the log, so that it can be told again at any time. */
@ApplicationScoped
public class PublicChanges {

    private static final int STORIES_AT_ONCE = 100;

    private final VerdictBoard board;
    private final PublicStories stories;

    PublicChanges(VerdictBoard board, PublicStories stories) {
        this.board = board;
        this.stories = stories;
    }

    /**
     * What became of verdicts with each of {@code events}, in their order. A source that is protected by now is so in what is told of then.
     *
     * @param events that follow each other, none after {@link PublicVerdicts#read}
     */
    public List<PublicChange> of(List<NumberedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        long from = events.getFirst().position();
        long upTo = events.getLast().position();
        Set<UUID> ids = events.stream().flatMap(this::affected).collect(Collectors.toCollection(LinkedHashSet::new));
        return told(List.copyOf(ids), from, upTo);
    }

    /** What was made before this becomes another may name whom nobody may name any more. */
    public long sourcesChangedAt() {
        return board.surroundings().sources().changedAt();
    }

    /** What became of one verdict at {@code position}. */
    public Optional<PublicChange> at(UUID id, long position) {
        return told(List.of(id), position, position).stream().findFirst();
    }

    private List<PublicChange> told(List<UUID> ids, long from, long upTo) {
        var told = new ArrayList<PublicChange>();
        for (int i = 0; i < ids.size(); i += STORIES_AT_ONCE) {
            told.addAll(changes(ids.subList(i, Math.min(ids.size(), i + STORIES_AT_ONCE)), from, upTo));
        }
        told.sort(Comparator.comparingLong(PublicChange::position).thenComparingLong(PublicChange::number));
        return told;
    }

    /** That something changed is seen by what was known then, what it became is told by what may be known now. */
    private List<PublicChange> changes(List<UUID> ids, long from, long upTo) {
        PublicContext around = board.surroundings();
        Map<UUID, PublicStory> then = stories.of(ids, around, upTo);
        then.values().removeIf(story -> story.last().filter(last -> last.position() >= from).isEmpty());
        if (then.isEmpty()) {
            return List.of();
        }
        Map<UUID, PublicStory> now = stories.of(then.keySet(), around.discreet(), upTo);
        return then.entrySet().stream().flatMap(story -> changes(story.getValue().chapters(), now.get(story.getKey()), from)).toList();
    }

    private static Stream<PublicChange> changes(List<Chapter> chapters, PublicStory now, long from) {
        return IntStream.range(0, chapters.size()).filter(i -> chapters.get(i).position() >= from)
                .mapToObj(i -> PublicChange.of(chapters.get(i), i == 0 ? null : chapters.get(i - 1).seen(), seenAt(now, chapters.get(i).position())));
    }

    private static PublicCase seenAt(PublicStory story, long position) {
        return story.chapters().stream().filter(chapter -> chapter.position() <= position).reduce((earlier, later) -> later).orElseThrow().seen();
    }

    /** Every case of which something may look otherwise since the event; those of which nothing does have no chapter there. */
    private Stream<UUID> affected(NumberedEvent numbered) {
        Event event = numbered.event();
        Stream<UUID> own = event.caseId() != null && board.surroundings().wasPublished(event.caseId()) ? Stream.of(event.caseId()) : Stream.empty();
        return Stream.concat(own, around(event, numbered.position()).stream().map(BoardEntry::id));
    }

    private List<BoardEntry> around(Event event, long position) {
        return switch (event.type()) {
            case SOURCE_CHANGED -> board.restingOn(board.surroundings().sources().under(event.sourceId(), position));
            case CASE_PUBLISHED, PUBLICATION_WITHDRAWN -> board.linkedTo(event.caseId());
            default -> List.of();
        };
    }
}
