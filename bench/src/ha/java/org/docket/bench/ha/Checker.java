package org.docket.bench.ha;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.bench.ha.Operation.Answer;

/** Finds in a history what must not be. It knows nothing of how the history came about. */
final class Checker {

    private final History history;
    private final Staleness staleness;
    private final Map<String, Operation> asked;
    private final Map<String, Logged> logged = new HashMap<>();
    private final List<Violation> found = new ArrayList<>();

    private Checker(History history, Duration staleAtMost) {
        this.history = history;
        asked = history.operations().stream().collect(Collectors.toMap(Operation::token, Function.identity()));
        history.log().forEach(event -> logged.putIfAbsent(event.token(), event));
        staleness = new Staleness(history, logged, staleAtMost);
    }

    /** @param staleAtMost how much later than it was acknowledged a verdict may be shown where nothing is wrong */
    static List<Violation> violations(History history, Duration staleAtMost) {
        var checker = new Checker(history, staleAtMost);
        checker.positions();
        checker.exactlyOnce();
        checker.versions();
        checker.realTime();
        checker.readersOfTheLog();
        checker.found.addAll(checker.staleness.violations());
        return List.copyOf(checker.found);
    }

    private void positions() {
        long last = 0;
        for (Logged event : history.log()) {
            if (event.position() != last + 1) {
                found.add(new Violation.Gap(last, event.position()));
            }
            last = event.position();
        }
    }

    private void exactlyOnce() {
        Set<String> seen = new HashSet<>();
        for (Logged event : history.log()) {
            if (!event.token().isEmpty()) {
                Operation operation = asked.get(event.token());
                if (operation == null || operation.answer() instanceof Answer.Refused) {
                    found.add(new Violation.FromNowhere(event.token(), event.position()));
                } else if (!seen.add(event.token())) {
                    found.add(new Violation.Twice(event.token(), event.position()));
                }
            }
        }
        history.operations().stream().filter(operation -> operation.isAcknowledged() && !seen.contains(operation.token()))
                .forEach(lost -> found.add(new Violation.Lost(lost)));
    }

    /** Each write of a case is on top of the one before it in the log: who named a version wrote on that one, and was told the next. */
    private void versions() {
        Map<String, Long> versions = new HashMap<>();
        for (Logged event : history.log()) {
            Operation operation = asked.get(event.token());
            long before = versions.getOrDefault(event.caseId(), 0L);
            if (operation != null && operation.based() != 0 && operation.based() != before) {
                found.add(new Violation.OnAnotherVersion(operation, before));
            }
            if (operation != null && operation.answer() instanceof Answer.Acknowledged told && told.version() != 0 && told.version() != event.version()) {
                found.add(new Violation.OtherVersion(operation, event.version()));
            }
            versions.merge(event.caseId(), event.version(), Math::max);
        }
    }

    /** In the order of the log, nobody was acknowledged before somebody earlier asked. */
    private void realTime() {
        List<Operation> ordered = history.operations().stream().filter(operation -> operation.isAcknowledged() && logged.containsKey(operation.token()))
                .sorted(Comparator.comparingLong(operation -> logged.get(operation.token()).position())).toList();
        Operation latest = null;
        for (Operation operation : ordered) {
            if (latest != null && operation.endedAt() < latest.invokedAt()) {
                found.add(new Violation.OutOfOrder(operation, latest));
            }
            if (latest == null || operation.invokedAt() > latest.invokedAt()) {
                latest = operation;
            }
        }
    }

    private void readersOfTheLog() {
        Map<Long, String> hashes = history.log().stream().collect(Collectors.toMap(Logged::position, Logged::hash, (first, second) -> first));
        history.told().forEach((reader, told) -> told.forEach((position, hash) -> {
            if (!hash.equals(hashes.get(position))) {
                found.add(new Violation.Rewritten(reader, position));
            }
        }));
    }
}
