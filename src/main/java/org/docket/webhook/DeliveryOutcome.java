package org.docket.webhook;

import java.time.Instant;

/**
 * What an attempt made of what waited.
 *
 * @param state WAITING where it is tried again
 * @param nextAt when that is; when it was tried where it is not
 */
record DeliveryOutcome(PendingDelivery waiting, DeliveryAttempt attempt, DeliveryState state, Instant nextAt) {

    Instant firstAt() {
        return waiting.firstAt() == null ? attempt.at() : waiting.firstAt();
    }
}
