package org.docket.exhibit.examination;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.docket.exhibit.ExhibitEvents;
import org.docket.exhibit.ExhibitRole;
import org.docket.log.Canonical;
import org.docket.log.EventType;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;

/** A reader of the log: every original that was added waits to be looked into from then on. */
@ApplicationScoped
class ExaminingReader {

    private static final String READER = "examiner";

    private final LogTail tail;
    private final Examinations examinations;
    private final ExaminationWorker examinationWorker;

    ExaminingReader(LogTail tail, Examinations examinations, ExaminationWorker examinationWorker) {
        this.tail = tail;
        this.examinations = examinations;
        this.examinationWorker = examinationWorker;
    }

    void start(@Observes StartupEvent event) {
        tail.follow(READER, this::read);
    }

    private void read(List<NumberedEvent> events) {
        List<ExhibitEvents.Added> added = events.stream()
                .filter(numbered -> numbered.event().type() == EventType.EXHIBIT_ADDED)
                .map(numbered -> Canonical.read(numbered.event(), ExhibitEvents.Added.class))
                .filter(exhibit -> exhibit.role() == ExhibitRole.ORIGINAL)
                .toList();
        added.forEach(exhibit -> examinations.enqueue(exhibit.exhibitId(), exhibit.sha256()));
        if (!added.isEmpty()) {
            examinationWorker.wake();
        }
    }
}
