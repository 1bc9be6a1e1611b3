package org.docket.broadcast;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this replica tells the log to Kafka, and how far that is. A desk whose Kafka is away is as ready as any. */
@Readiness
class BroadcastHealth implements HealthCheck {

    private final BroadcastSettings settings;
    private final BroadcastProgress progress;

    BroadcastHealth(BroadcastSettings settings, BroadcastProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        var told = HealthCheckResponse.named("broadcast").up();
        if (settings.servers().isPresent()) {
            told.withData("onAir", progress.isOnAir()).withData("position", progress.position());
            progress.failure().ifPresent(failure -> told.withData("failure", failure));
        }
        return told.build();
    }
}
