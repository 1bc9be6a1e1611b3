package org.docket.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as a count of microseconds since 1970, which is what both databases keep of them: half the memory, and all of the time. */
public final class Micros {

    private Micros() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
