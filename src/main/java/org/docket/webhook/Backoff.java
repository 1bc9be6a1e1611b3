package org.docket.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** When something is tried again: later each time, and never at the same moment as everything else that failed with it. */
@ApplicationScoped
class Backoff {

    private static final int FACTOR = 3;
    private static final int MOST_FACTORS = 20;

    private final WebhookSettings settings;
    private final SecureRandom random;

    Backoff(WebhookSettings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
    }

    /** What the attempt comes to: taken, tried again, or given up. */
    DeliveryOutcome of(PendingDelivery pendingDelivery, DeliveryAttempt attempt) {
        Instant first = pendingDelivery.firstAt() == null ? attempt.at() : pendingDelivery.firstAt();
        Instant next = attempt.at().plus(longer(after(pendingDelivery.attempts(), settings.retryLongest()), attempt.spared()));
        if (attempt.isTaken()) {
            return new DeliveryOutcome(pendingDelivery, attempt, DeliveryState.DELIVERED, attempt.at());
        }
        return next.isAfter(first.plus(settings.retryFor())) || attempt.isRefusedForGood() || !attempt.wasMade()
                ? new DeliveryOutcome(pendingDelivery, attempt, DeliveryState.DEAD, attempt.at())
                : new DeliveryOutcome(pendingDelivery, attempt, DeliveryState.WAITING, next);
    }

    /** How long a receiver is left alone that took nothing in {@code turns} turns. */
    Duration pause(int turns) {
        return after(turns - 1, settings.pause());
    }

    /** As long as the receiver wishes, but no longer than anything waits. */
    private Duration longer(Duration ours, Duration wished) {
        Duration most = wished.compareTo(settings.retryLongest()) < 0 ? wished : settings.retryLongest();
        return ours.compareTo(most) < 0 ? most : ours;
    }

    /** Between the half and the whole of what the count of failures before comes to. */
    private Duration after(int failures, Duration longest) {
        long millis = settings.retryFirst().toMillis();
        for (int i = 0; i < Math.min(failures, MOST_FACTORS) && millis < longest.toMillis(); i++) {
            millis *= FACTOR;
        }
        long most = Math.min(millis, longest.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
