package org.docket.platform;

import java.security.SecureRandom;
import java.time.Clock;

/** Ids outside of the program, where nothing injects them. */
public final class BenchIds {

    private BenchIds() {}

    public static Ids fresh() {
        return new Ids(Clock.systemUTC(), new SecureRandom());
    }
}
