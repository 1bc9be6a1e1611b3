package org.docket.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Statistics as they were counted last. Where counting takes long it is done so seldom that it costs a twentieth of a core at most. */
@ApplicationScoped
public class CountedStatistics {

    private static final int REST = 20;
    private static final Duration SHORT = Duration.ofMillis(50);

    private final VerdictBoard board;
    private final Clock clock;
    private Counted last;
    private Instant goodUntil = Instant.EPOCH;

    CountedStatistics(VerdictBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** What was counted at {@code at}. */
    public record Counted(Statistics statistics, Instant at) {}

    public synchronized Counted now() {
        Instant begun = clock.instant();
        if (begun.isAfter(goodUntil)) {
            last = new Counted(Statistics.of(board), begun);
            Instant done = clock.instant();
            Duration taken = Duration.between(begun, done);
            goodUntil = taken.compareTo(SHORT) < 0 ? Instant.EPOCH : done.plus(taken.multipliedBy(REST));
        }
        return last;
    }
}
