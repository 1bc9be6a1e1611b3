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
record Waiting(UUID id, String messageId, long position, UUID lane, int attempts, Instant firstAt, Instant nextAt) {

    Waiting next(Instant first, Instant next) {
        return new Waiting(id, messageId, position, lane, attempts + 1, first, next);
    }

    Waiting notBefore(Instant earliest) {
        return nextAt.isBefore(earliest) ? new Waiting(id, messageId, position, lane, attempts, firstAt, earliest) : this;
    }

    Waiting at(Instant instant) {
        return new Waiting(id, messageId, position, lane, attempts, firstAt, instant);
    }
}
