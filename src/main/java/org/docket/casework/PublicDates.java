package org.docket.casework;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a published case was last worked on.
 *
 * @param examinedOn the day (UTC) on which the desk published that it could not settle the claim; null for every other verdict
 * @param summaryAt when the summary was written; null where there is none
 */
record PublicDates(LocalDate examinedOn, Instant summaryAt) {

    static final PublicDates NONE = new PublicDates(null, null);

    /** Whether the summary is older than the status. */
    boolean isSummaryBefore(Instant statusSince) {
        return summaryAt != null && summaryAt.isBefore(statusSince);
    }

    PublicDates examined(LocalDate on) {
        return new PublicDates(on, summaryAt);
    }

    PublicDates summarized(Instant at) {
        return new PublicDates(examinedOn, at);
    }
}
