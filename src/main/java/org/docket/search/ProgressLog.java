package org.docket.search;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Logs the progress of a long task every few seconds. */
final class ProgressLog {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final IndexRealm realm;
    private final Clock clock;
    private Instant toldAt;

    ProgressLog(IndexRealm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
        toldAt = clock.instant();
    }

    /** @param of how many there are, about */
    void so(long done, long of) {
        Instant now = clock.instant();
        if (now.isAfter(toldAt.plus(EVERY))) {
            toldAt = now;
            Log.infof("search index is being made: index=%s done=%d of=%d", realm.text(), done, of);
        }
    }
}
