package org.docket.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A review of others as the log tells it.
 *
 * @param uncleared whether readers do not see it yet, because no second person has cleared it
 */
record ReviewRow(UUID caseId, ReviewInput review, String recordedBy, Instant recordedAt, ReviewEnd end, boolean uncleared) {

    boolean isCurrent() {
        return end == null;
    }

    boolean isShown() {
        return isCurrent() && !uncleared && review.hasPublisher();
    }

    ReviewRow uncleared(boolean uncleared) {
        return new ReviewRow(caseId, review, recordedBy, recordedAt, end, uncleared);
    }
}
