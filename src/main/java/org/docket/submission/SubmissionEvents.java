package org.docket.submission;

import java.util.UUID;

/** What events of submissions hold. Who can be reached how is no part of the log. */
final class SubmissionEvents {

    private SubmissionEvents() {}

    /** @param sameAs the earlier one whose fate it shares; null for the first that asks */
    record Received(UUID submissionId, String text, String language, String url, UUID sameAs) {

        static Received of(Submission row) {
            return new Received(row.id, row.text, row.language, row.url, row.sameAs == null ? null : row.sameAs.id);
        }
    }

    /** @param caseId null for what is declined */
    record Decided(UUID submissionId, SubmissionState state, UUID caseId) {}
}
