package org.docket.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.docket.log.Canonical;
import org.docket.log.Event;
import org.docket.log.LoggedRows;

/** Submissions as the log tells them: all but how to reach whoever asked. */
@ApplicationScoped
class SubmissionRows implements LoggedRows {

    @Override
    public Fold<?, ?> fold() {
        return new Submitted();
    }

    /** @param decidedAt null while it waits */
    record Row(SubmissionEvents.Received received, UUID submitterId, String submitter, Instant at, SubmissionEvents.Decided decided, String reason,
            String decidedBy, Instant decidedAt) {

        Row decided(SubmissionEvents.Decided told, Event event) {
            return new Row(received, submitterId, submitter, at, told, event.reason(), event.actor().name(), event.at());
        }
    }

    private static final class Submitted implements Fold<Submission, Row> {

        private final Map<UUID, Row> rows = new HashMap<>();

        @Override
        public String name() {
            return "submission";
        }

        @Override
        public Class<Submission> type() {
            return Submission.class;
        }

        @Override
        public void add(Event event) {
            switch (event.type()) {
                case SUBMISSION_RECEIVED -> {
                    var received = Canonical.read(event, SubmissionEvents.Received.class);
                    rows.put(received.submissionId(), new Row(received, event.actor().id(), event.actor().name(), event.at(), null, null, null, null));
                }
                case SUBMISSION_DECIDED -> {
                    var decided = Canonical.read(event, SubmissionEvents.Decided.class);
                    rows.computeIfPresent(decided.submissionId(), (id, row) -> row.decided(decided, event));
                }
                default -> { }
            }
        }

        @Override
        public Map<UUID, Row> rows() {
            return rows;
        }

        @Override
        public UUID id(Submission row) {
            return row.id;
        }

        @Override
        public Row told(Submission row) {
            var decided = row.decidedAt == null ? null : new SubmissionEvents.Decided(row.id, row.state, row.caseId);
            return new Row(SubmissionEvents.Received.of(row), row.submitterId, row.submitter, row.submittedAt, decided, row.reason, row.decidedBy, row.decidedAt);
        }
    }
}
