package org.docket.webhook;

import java.time.Duration;
import java.time.Instant;
import org.docket.outbound.SendResult;

/**
 * What came of telling something once.
 *
 * @param at when it began
 * @param status of the answer; null for none
 * @param failure why there was none; null where there was
 * @param answer what the receiver said, as far as it is kept; null for nothing
 * @param spared how long it asked to be left alone
 */
record DeliveryAttempt(Instant at, long millis, Integer status, String failure, String answer, Duration spared) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;

    static DeliveryAttempt of(Instant at, long millis, SendResult sendResult) {
        return switch (sendResult) {
            case SendResult.Answered(int status, String body, String retryAfter) ->
                    new DeliveryAttempt(at, millis, status, null, body.isEmpty() ? null : body, RetryAfter.of(retryAfter, at));
            case SendResult.Silence(var why) -> new DeliveryAttempt(at, millis, null, why.name(), null, Duration.ZERO);
        };
    }

    /** That the log no longer says what was to be told: it is judged otherwise since. */
    static DeliveryAttempt atNothing(Instant at) {
        return new DeliveryAttempt(at, 0, null, "NOTHING_TO_TELL", null, Duration.ZERO);
    }

    boolean isTaken() {
        return status != null && status >= OK && status < REDIRECTS;
    }

    /** Whether the receiver wants no more. */
    boolean isRefusedForGood() {
        return status != null && status == GONE;
    }

    /** Whether the receiver was asked at all. */
    boolean wasMade() {
        return status != null || !failure.equals("NOTHING_TO_TELL");
    }
}
