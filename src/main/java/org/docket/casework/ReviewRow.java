package org.docket.casework;

import java.time.Instant;
import java.util.UUID;

/** A review of others as the log tells it. */
record ReviewRow(UUID caseId, ReviewInput review, String recordedBy, Instant recordedAt, ReviewEnd end) {

    boolean isCurrent() {
        return end == null;
    }
}
