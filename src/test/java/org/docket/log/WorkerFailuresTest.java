package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A worker that repeats a failing batch without end is seen in metrics and in health, and no more once it succeeds. */
class WorkerFailuresTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final WorkerFailures failures = new WorkerFailures(metrics);

    private HealthCheckResponse health() {
        return new LogWorkerHealth(failures).call();
    }

    @Test
    void a_worker_that_fails_again_and_again_is_named_until_it_succeeds() {
        var broken = new AtomicBoolean(true);
        var wakeup = new Wakeup(Duration.ZERO);
        var worker = new LogWorker("reader", () -> {
            if (broken.get()) {
                throw new OutOfMemoryError("in a test");
            }
            return false;
        }, wakeup, failures);
        worker.start();
        try {
            await().untilAsserted(() -> {
                wakeup.call();
                assertThat(health().getData()).hasValueSatisfying(data -> assertThat(data).containsKey("reader"));
            });
            assertThat(health().getStatus()).isEqualTo(Status.UP);
            assertThat(metrics.counter("docket.log.failures", "worker", "reader").count()).isGreaterThanOrEqualTo(3);
            broken.set(false);
            wakeup.call();
            await().untilAsserted(() -> assertThat(health().getData()).isEmpty());
        } finally {
            worker.stop();
        }
    }

    @Test
    void a_failure_now_and_then_is_counted_and_names_nobody() {
        for (int i = 0; i < 5; i++) {
            failures.failed("reader");
            failures.failed("reader");
            failures.succeeded("reader");
        }
        assertThat(health().getData()).isEmpty();
        assertThat(metrics.counter("docket.log.failures", "worker", "reader").count()).isEqualTo(10);
    }
}
