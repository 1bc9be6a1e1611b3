package org.docket.log;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failed turns of the threads that number and read the log: all of them in the metric {@code docket.log.failures}, and for each worker those
 * since its last turn that did not fail.
 */
@Singleton
public class WorkerFailures {

    /** So many failures in a row are no accident. */
    private static final int MANY = 3;

    private final MeterRegistry metrics;
    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();

    public WorkerFailures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Has the metric show a worker before it fails. */
    public void register(String worker) {
        metrics.counter("docket.log.failures", "worker", worker);
    }

    public void failed(String worker) {
        metrics.counter("docket.log.failures", "worker", worker).increment();
        inARow.merge(worker, 1, Integer::sum);
    }

    public void succeeded(String worker) {
        inARow.remove(worker);
    }

    /** The workers that failed at least three times in a row, with how often. */
    public SortedMap<String, Integer> repeated() {
        var repeated = new TreeMap<String, Integer>(inARow);
        repeated.values().removeIf(times -> times < MANY);
        return repeated;
    }
}
