package org.docket.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.Canonical;
import org.docket.log.EventType;
import org.docket.log.LogTail;
import org.docket.log.NumberedEvent;
import org.docket.platform.Ids;
import org.docket.source.SourceEvent;
import org.docket.source.Sources;

/**
 * A reader of the log: when a source is graded or controlled otherwise, judges every case that rests on it, in batches.
 * Each case is locked before it is judged, so that a writer who read the old grade is waited for, not overtaken.
 */
@ApplicationScoped
class RejudgingFollower {

    private static final String READER = "standing";
    private static final int BATCH = 100;

    private final LogTail tail;
    private final Cases cases;
    private final Sources sources;
    private final CaseEventWriter caseEventWriter;
    private final Clock clock;

    RejudgingFollower(LogTail tail, Cases cases, Sources sources, CaseEventWriter caseEventWriter, Clock clock) {
        this.tail = tail;
        this.cases = cases;
        this.sources = sources;
        this.caseEventWriter = caseEventWriter;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        tail.follow(READER, this::read);
    }

    private void read(List<NumberedEvent> events) {
        events.stream()
                .filter(numbered -> numbered.event().type() == EventType.SOURCE_CHANGED)
                .filter(numbered -> Canonical.read(numbered.event(), SourceEvent.class).changesJudgement())
                .forEach(numbered -> rejudge(numbered.event().sourceId(), numbered.event().actor()));
    }

    private void rejudge(UUID sourceId, Author by) {
        UUID after = Ids.FIRST;
        while (after != null) {
            UUID from = after;
            after = QuarkusTransaction.requiringNew().call(() -> batch(sourceId, from, by));
        }
    }

    /** The last case of the batch; null when there are no more. */
    private UUID batch(UUID sourceId, UUID after, Author by) {
        List<UUID> affected = sources.controlledFrom(sources.with(sourceId).orElseThrow());
        List<UUID> resting = cases.restingOn(affected, after, BATCH);
        cases.locked(resting);
        List<Case> files = cases.shown(resting);
        List<JudgedCase> judgements = caseEventWriter.judge(files);
        for (int i = 0; i < files.size(); i++) {
            Case file = files.get(i);
            JudgedCase judged = judgements.get(i);
            if (judged.judgement().standing() != file.standing) {
                file.touch(clock.instant());
                caseEventWriter.turn(file, judged, by);
            }
        }
        return resting.size() < BATCH ? null : resting.getLast();
    }
}
