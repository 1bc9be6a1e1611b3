package org.docket.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Makes the limits of work that only a few may do at the same time. Each has a gauge, {@code docket.admissions}, of how many places are taken:
 * it is 0 again whenever nothing is under way.
 */
@Singleton
public class AdmissionRegistry {

    private static final String TAKEN = "docket.admissions";

    private final Vertx vertx;
    private final MeterRegistry metrics;

    public AdmissionRegistry(Vertx vertx, MeterRegistry metrics) {
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /**
     * A limit of its own.
     *
     * @param of the work, as the metrics name it
     * @param most how many places there are
     * @param longest how long one place may be taken; then its work is canceled
     */
    public AdmissionLimit limit(String of, int most, Duration longest) {
        var overdue = Counter.builder("docket.admissions.overdue").tag("of", of).register(metrics);
        var refused = Counter.builder("docket.admissions.refused").tag("of", of).register(metrics);
        var limit = new AdmissionLimit(vertx, of, most, longest, refused, overdue);
        observe(of, limit::taken);
        return limit;
    }

    /** Shows how many places of a limit are taken that is kept elsewhere. */
    public void observe(String of, IntSupplier taken) {
        Gauge.builder(TAKEN, taken, IntSupplier::getAsInt).strongReference(true).tag("of", of).register(metrics);
    }
}
