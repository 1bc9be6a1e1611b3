package org.docket.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Counts how often the worker failed at one place of one import. Three times are enough: then the import ends as FAILED, and the next has its turn. */
@Singleton
class ImportFailures {

    private static final int MOST = 3;

    private final Counter failures;
    private final Counter givenUp;
    private Spot spot;
    private int times;
    private volatile String last;

    ImportFailures(MeterRegistry metrics) {
        failures = metrics.counter("docket.imports.failures");
        givenUp = metrics.counter("docket.imports.given.up");
    }

    private record Spot(UUID id, long place) {}

    /** Whether the import is to be given up, because the worker failed three times in a row at {@code place} of it. */
    synchronized boolean isGivenUp(UUID id, long place, Throwable cause) {
        failures.increment();
        var here = new Spot(id, place);
        times = here.equals(spot) ? times + 1 : 1;
        spot = here;
        Log.warnf(cause, "import failed, tried again: id=%s place=%d times=%d", id, place, times);
        return times >= MOST;
    }

    /** Notes that {@code id} was given up. */
    void gaveUp(UUID id) {
        givenUp.increment();
        last = id.toString();
    }

    /** The import that was given up last, since the start; empty for none. */
    Optional<String> last() {
        return Optional.ofNullable(last);
    }

    long failures() {
        return (long) failures.count();
    }

    long givenUp() {
        return (long) givenUp.count();
    }
}
