package org.docket.broadcast;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;

/** How the broadcast goes, for those who look: in metrics, which are there where it is on, in the program's log, and to {@link BroadcastHealth}. */
@ApplicationScoped
class BroadcastProgress {

    private final BroadcastSettings settings;
    private final LogTail tail;
    private final MeterRegistry metrics;
    private Counter told;
    private Counter failures;
    private volatile long position;
    private volatile boolean onAir;
    private volatile String failure;

    BroadcastProgress(BroadcastSettings settings, LogTail tail, MeterRegistry metrics) {
        this.settings = settings;
        this.tail = tail;
        this.metrics = metrics;
    }

    void register() {
        told = metrics.counter("docket.broadcast.events");
        failures = metrics.counter("docket.broadcast.failures");
        Gauge.builder("docket.broadcast.on.air", this, progress -> progress.onAir ? 1 : 0).register(metrics);
        Gauge.builder("docket.broadcast.lag", this, BroadcastProgress::lag).register(metrics);
    }

    /** Where the topic is, as another replica noted it. */
    void at(long noted) {
        position = noted;
    }

    void onAir(long from) {
        position = from;
        onAir = true;
        failure = null;
        Log.infof("broadcasting: topic=%s position=%d", settings.topic(), from);
    }

    void told(List<NumberedEvent> events) {
        position = events.getLast().position();
        told.increment(events.size());
    }

    void offAir() {
        onAir = false;
    }

    void failed(Throwable why) {
        failure = why.getClass().getSimpleName();
        failures.increment();
        Log.warnf("log cannot be broadcast, tried again: topic=%s position=%d failure=%s reason=%s", settings.topic(), position, failure, why.getMessage());
    }

    long position() {
        return position;
    }

    boolean isOnAir() {
        return onAir;
    }

    /** What went wrong last, until this replica is on air again. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Events that have a position and are not told yet. */
    private long lag() {
        return Math.max(0, tail.head() - position);
    }
}
