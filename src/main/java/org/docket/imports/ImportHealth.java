package org.docket.imports;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which imports the program gave up. A desk whose import failed is as ready as any. */
@Readiness
class ImportHealth implements HealthCheck {

    private final ImportFailures failures;

    ImportHealth(ImportFailures failures) {
        this.failures = failures;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("imports").up().withData("failures", failures.failures()).withData("givenUp", failures.givenUp());
        failures.last().ifPresent(id -> check.withData("lastGivenUp", id));
        return check.build();
    }
}
