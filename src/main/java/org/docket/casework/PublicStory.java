package org.docket.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.docket.casework.CaseView.LinkView;
import org.docket.log.NumberedEvent;

/**
 * Everything that the public ever saw of one case, in order: a chapter begins wherever what it saw became another.
 *
 * @param chapters none for a case that never was public
 * @param fold the case after its last event
 */
public record PublicStory(List<Chapter> chapters, PublicFold fold) {

    /** What was to be seen from {@code position} on, which was given at {@code at}. */
    public record Chapter(long position, Instant at, PublicCase seen) {}

    /** Something that may have changed what there is to see; without an event where it happened around the case. */
    private record Moment(Instant at, Optional<NumberedEvent> event) {}

    /** @param events of the case up to {@code upTo}, oldest first */
    static PublicStory of(UUID id, List<NumberedEvent> events, PublicContext around, long upTo, PublicRules rules) {
        var whole = new PublicFold(id, rules);
        events.forEach(numbered -> whole.add(numbered.event()));
        var fold = new PublicFold(id, rules);
        var chapters = new ArrayList<Chapter>();
        moments(events, whole, around, upTo).forEach((position, moment) -> {
            moment.event().ifPresent(numbered -> fold.add(numbered, around));
            fold.seen(around, position)
                    .filter(seen -> chapters.isEmpty() || !chapters.getLast().seen().equals(seen))
                    .ifPresent(seen -> chapters.add(new Chapter(position, moment.at(), seen)));
        });
        return new PublicStory(List.copyOf(chapters), whole);
    }

    public Optional<Chapter> last() {
        return chapters.isEmpty() ? Optional.empty() : Optional.of(chapters.getLast());
    }

    private static NavigableMap<Long, Moment> moments(List<NumberedEvent> events, PublicFold whole, PublicContext around, long upTo) {
        var moments = new TreeMap<Long, Moment>();
        if (!events.isEmpty()) {
            around.changes(whole.sources(), whole.links().stream().map(LinkView::caseId).toList(), upTo)
                    .tailMap(events.getFirst().position())
                    .forEach((position, at) -> moments.put(position, new Moment(at, Optional.empty())));
        }
        events.forEach(numbered -> moments.put(numbered.position(), new Moment(numbered.at(), Optional.of(numbered))));
        return moments;
    }
}
