package org.docket.exhibit.examination;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.docket.examiner.ExaminationQueue;
import org.docket.examiner.Examiner;
import org.docket.http.AdmissionRegistry;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much is left to look into. A desk with a heap of it is as ready as any. */
@Readiness
class ExaminingHealth implements HealthCheck {

    private final ExaminationWorker examinationWorker;
    private final PictureIndex pictureIndex;
    private final Examiner examiner;

    ExaminingHealth(ExaminationWorker examinationWorker, PictureIndex pictureIndex, Examiner examiner) {
        this.examinationWorker = examinationWorker;
        this.pictureIndex = pictureIndex;
        this.examiner = examiner;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("examiner").up()
                .withData("waiting", examinationWorker.waiting())
                .withData("givenUp", examinationWorker.givenUp())
                .withData("pictures", pictureIndex.size())
                .withData("sandbox", examiner.sandbox())
                .build();
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics, AdmissionRegistry admissions, Examiner examiner) {
        for (ExaminationQueue queue : ExaminationQueue.values()) {
            admissions.observe(queue.text(), () -> examiner.underWay(queue));
        }
        Gauge.builder("docket.examiner.waiting", examinationWorker, ExaminationWorker::waiting).register(metrics);
        Gauge.builder("docket.examiner.given.up", examinationWorker, ExaminationWorker::givenUp).register(metrics);
        Gauge.builder("docket.examiner.pictures", pictureIndex, PictureIndex::size).register(metrics);
    }
}
