package org.docket.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits to be told.
 *
 * @param attempts that were made
 * @param firstAt when the first of them was; null before
 * @param nextAt not before
 */
record PendingDelivery(UUID id, String messageId, long position, UUID lane, int attempts, Instant firstAt, Instant nextAt) {

    PendingDelivery next(Instant first, Instant next) {
        return new PendingDelivery(id, messageId, position, lane, attempts + 1, first, next);
    }

    PendingDelivery notBefore(Instant earliest) {
        return nextAt.isBefore(earliest) ? new PendingDelivery(id, messageId, position, lane, attempts, firstAt, earliest) : this;
    }

    PendingDelivery at(Instant instant) {
        return new PendingDelivery(id, messageId, position, lane, attempts, firstAt, instant);
    }
}
