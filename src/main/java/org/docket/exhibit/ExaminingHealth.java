package org.docket.exhibit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much is left to look into. A desk with a heap of it is as ready as any. */
@Readiness
class ExaminingHealth implements HealthCheck {

    private final Examining examining;
    private final Gallery gallery;

    ExaminingHealth(Examining examining, Gallery gallery) {
        this.examining = examining;
        this.gallery = gallery;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("examiner").up()
                .withData("waiting", examining.waiting())
                .withData("givenUp", examining.givenUp())
                .withData("pictures", gallery.size())
                .build();
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("docket.examiner.waiting", examining, Examining::waiting).register(metrics);
        Gauge.builder("docket.examiner.given.up", examining, Examining::givenUp).register(metrics);
        Gauge.builder("docket.examiner.pictures", gallery, Gallery::size).register(metrics);
    }
}
