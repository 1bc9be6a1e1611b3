package org.docket.log;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which threads that number or read the log fail again and again, and how often in a row. A replica with such a thread answers all the same. */
@Readiness
class LogWorkerHealth implements HealthCheck {

    private final WorkerFailures failures;

    LogWorkerHealth(WorkerFailures failures) {
        this.failures = failures;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("log workers").up();
        failures.repeated().forEach((worker, times) -> check.withData(worker, times.longValue()));
        return check.build();
    }
}
