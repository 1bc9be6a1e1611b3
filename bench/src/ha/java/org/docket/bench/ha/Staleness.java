package org.docket.bench.ha;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docket.bench.ha.Operation.Answer;
import org.docket.bench.ha.Operation.Kind;
import org.docket.bench.ha.Sighting.Of;

/**
 * How far behind readers were. No reader ever goes back. The desk reads the database, so it sees whatever was acknowledged before it asked; a
 * verdict may be late, by so much at most while nothing is wrong.
 */
final class Staleness {

    /** What had been acknowledged of a case by a moment, and at which version it showed. */
    private record Known(Operation operation, long version) {}

    private final History history;
    private final Map<String, Logged> logged;
    private final Duration atMost;
    private final Map<String, TreeMap<Long, Known>> desk = new HashMap<>();
    private final Map<String, TreeMap<Long, Known>> verdicts = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    /** @param logged the events by their tokens */
    Staleness(History history, Map<String, Logged> logged, Duration atMost) {
        this.history = history;
        this.logged = logged;
        this.atMost = atMost;
    }

    List<Violation> violations() {
        history.operations().stream().filter(Operation::isAcknowledged).sorted(Comparator.comparingLong(Operation::endedAt)).forEach(this::know);
        Map<String, Sighting> last = new HashMap<>();
        history.sightings().stream().sorted(Comparator.comparingLong(Sighting::shownAt)).forEach(sighting -> {
            String key = sighting.reader() + sighting.of() + sighting.caseId();
            Sighting before = last.put(key, sighting);
            if (before != null && before.version() > sighting.version() && before.shownAt() < sighting.askedAt()) {
                found.add(new Violation.WentBack(before, sighting));
            }
            late(sighting);
        });
        return found;
    }

    private void know(Operation operation) {
        if (operation.answer() instanceof Answer.Acknowledged told && told.version() != 0) {
            add(desk, operation, told.version());
        }
        Logged event = logged.get(operation.token());
        if (event != null && (operation.kind() == Kind.MOVE || operation.kind() == Kind.PUBLISH)) {
            add(verdicts, operation, event.position());
        }
    }

    /** By the time that it was acknowledged, the highest version of all so far. */
    private static void add(Map<String, TreeMap<Long, Known>> known, Operation operation, long version) {
        TreeMap<Long, Known> ofCase = known.computeIfAbsent(operation.caseId(), id -> new TreeMap<>());
        if (ofCase.isEmpty() || ofCase.lastEntry().getValue().version() < version) {
            ofCase.put(operation.endedAt(), new Known(operation, version));
        }
    }

    private void late(Sighting sighting) {
        boolean verdict = sighting.of() == Of.VERDICT;
        if (verdict && sighting.troubled()) {
            return;
        }
        long by = sighting.askedAt() - (verdict ? atMost.toNanos() : 0);
        TreeMap<Long, Known> known = (verdict ? verdicts : desk).get(sighting.caseId());
        var due = known == null ? null : known.lowerEntry(by);
        if (due != null && due.getValue().version() > sighting.version()) {
            Operation missed = due.getValue().operation();
            found.add(new Violation.Stale(sighting, missed, Duration.ofNanos(sighting.askedAt() - missed.endedAt()).toMillis()));
        }
    }
}
