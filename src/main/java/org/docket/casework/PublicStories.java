package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.log.LogHistory;
import org.docket.log.NumberedEvent;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Thresholds;

/** Reads from the log what the public saw of cases. */
@ApplicationScoped
public class PublicStories {

    private final LogHistory history;
    private final PublicRules rules;

    PublicStories(LogHistory history, Desk desk, RatingVocabulary ratings) {
        this.history = history;
        this.rules = new PublicRules(desk.thresholds(), ratings);
    }

    /** What cases are judged by here; under others every verdict would have to be made anew. */
    public Thresholds thresholds() {
        return rules.thresholds();
    }

    /** By what cases are judged and shown here. */
    public PublicRules rules() {
        return rules;
    }

    /** The story of one case up to and with {@code upTo}. */
    public PublicStory of(UUID id, PublicContext around, long upTo) {
        return PublicStory.of(id, history.ofCases(List.of(id), upTo), around, upTo, rules);
    }

    /** The stories of several cases, read in one statement. */
    public Map<UUID, PublicStory> of(Collection<UUID> ids, PublicContext around, long upTo) {
        Map<UUID, List<NumberedEvent>> events = history.ofCases(ids, upTo).stream()
                .collect(Collectors.groupingBy(numbered -> numbered.event().caseId(), LinkedHashMap::new, Collectors.toList()));
        var stories = new LinkedHashMap<UUID, PublicStory>();
        events.forEach((id, of) -> stories.put(id, PublicStory.of(id, of, around, upTo, rules)));
        return stories;
    }

    /** The case as it was after its events before {@code position}, for more events to be added. */
    public PublicFold before(UUID id, PublicContext around, long position) {
        var fold = new PublicFold(id, rules);
        history.ofCases(List.of(id), position - 1).forEach(numbered -> fold.add(numbered, around));
        return fold;
    }

    /** The cases as they were after their events up to and with {@code upTo}, read in one statement. */
    public Map<UUID, PublicFold> folds(Collection<UUID> ids, PublicContext around, long upTo) {
        var folds = new HashMap<UUID, PublicFold>();
        history.ofCases(ids, upTo).forEach(numbered -> folds.computeIfAbsent(numbered.event().caseId(), id -> new PublicFold(id, rules))
                .add(numbered, around));
        return folds;
    }

    /** The case after its last event, which may be later than what {@code around} knows; without the texts of its corrections. */
    public PublicFold latest(UUID id) {
        var fold = new PublicFold(id, rules);
        history.ofCases(List.of(id), Long.MAX_VALUE - 1).forEach(numbered -> fold.add(numbered.event()));
        return fold;
    }
}
