package org.docket.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each request of a run took. Filled by the one event loop of the client. */
final class Run {

    private long[] nanos = new long[1 << 16];
    private int requests;
    private Duration time = Duration.ofSeconds(1);

    void took(long duration) {
        if (requests == nanos.length) {
            nanos = Arrays.copyOf(nanos, requests * 2);
        }
        nanos[requests++] = duration;
    }

    Run over(Duration time) {
        this.time = time;
        nanos = Arrays.copyOf(nanos, requests);
        Arrays.sort(nanos);
        return this;
    }

    double perSecond() {
        return requests * 1e9 / time.toNanos();
    }

    /** In milliseconds. */
    double p99() {
        return requests == 0 ? Double.NaN : nanos[(int) (requests * 0.99)] / 1e6;
    }

    /** The run in the middle by requests a second: one disturbed round does not count. */
    static Run median(List<Run> rounds) {
        return rounds.stream().sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond())).toList().get(rounds.size() / 2);
    }
}
