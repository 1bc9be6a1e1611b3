package org.docket.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** How long what this process committed waited for its positions, whichever process gave them. */
final class PositionLag {

    private static final Duration[] STEPS = {Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30)};

    private final ConcurrentLinkedQueue<Long> waiting = new ConcurrentLinkedQueue<>();
    private final Timer timer;

    PositionLag(MeterRegistry metrics) {
        timer = Timer.builder("docket.log.numbering").serviceLevelObjectives(STEPS).register(metrics);
    }

    /** Something was committed just now. */
    void committed() {
        waiting.add(System.nanoTime());
    }

    /** Everything that was committed by {@code begun} has its position now. */
    void numbered(long begun) {
        long now = System.nanoTime();
        while (!waiting.isEmpty() && waiting.peek() - begun <= 0) {
            timer.record(now - waiting.poll(), TimeUnit.NANOSECONDS);
        }
    }
}
