package org.docket.verdict;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docket.casework.ClaimFinder;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.roaringbitmap.RoaringBitmap;

/** Statistics as they were counted last. Where counting takes long it is done so seldom that it costs a twentieth of a core at most. */
@Startup
@ApplicationScoped
public class CountedStatistics {

    private static final int REST = 20;
    private static final Duration SHORT = Duration.ofMillis(50);

    /** Of a part: more would only hold each other up. */
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final VerdictBoard board;
    private final ClaimFinder claimFinder;
    private final Clock clock;
    private final AdmissionLimit limit;
    private Counted last;
    private Instant goodUntil = Instant.EPOCH;

    CountedStatistics(VerdictBoard board, ClaimFinder claimFinder, Clock clock, AdmissionRegistry admissions) {
        this.board = board;
        this.claimFinder = claimFinder;
        this.clock = clock;
        this.limit = admissions.limit("statistics", AT_ONCE, LONGEST);
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

    /** Of some verdicts, as they are now; a 503 where others are being counted. */
    Counted of(VerdictSelection selection) {
        try (AdmissionPass pass = limit.enter()) {
            Instant begun = clock.instant();
            RoaringBitmap narrowed = board.ask(index -> index.numbers(selection.facets(), selection.since()));
            IntStream numbers = selection.words() == null ? narrowed.stream()
                    : Arrays.stream(claimFinder.numbers(selection.words(), number -> narrowed.contains((int) number))).mapToInt(number -> (int) number);
            List<BoardEntry> found = board.ask(index -> numbers.mapToObj(index::ofNumber).flatMap(Optional::stream).filter(BoardEntry::isPublic).toList());
            return new Counted(Statistics.of(found), begun);
        }
    }
}
