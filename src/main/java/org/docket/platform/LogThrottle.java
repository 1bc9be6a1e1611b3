package org.docket.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one line of each kind into the log in a minute: what happens to every request of a busy server would hide all else. */
public final class LogThrottle {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Object, Instant> logged = new ConcurrentHashMap<>();

    public LogThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether a line of this kind may be logged now; there are few kinds, all of them constants. */
    public synchronized boolean isDue(Object kind) {
        Instant now = clock.instant();
        Instant before = logged.get(kind);
        boolean due = before == null || !before.plus(ONCE_IN).isAfter(now);
        if (due) {
            logged.put(kind, now);
        }
        return due;
    }
}
