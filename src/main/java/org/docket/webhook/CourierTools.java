package org.docket.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.docket.platform.Ids;

/** What every turn works with. */
@ApplicationScoped
class CourierTools {

    private final Notices notices;
    private final Deliveries deliveries;
    private final ReceiverLeases receiverLeases;
    private final Sender sender;
    private final Backoff backoff;
    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry metrics;

    CourierTools(Notices notices, Deliveries deliveries, ReceiverLeases receiverLeases, Sender sender, Backoff backoff, Webhooks webhooks, WebhookSettings settings,
            Ids ids, Clock clock, MeterRegistry metrics) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.receiverLeases = receiverLeases;
        this.sender = sender;
        this.backoff = backoff;
        this.webhooks = webhooks;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Counts an attempt, and says in the log what a receiver did not take. */
    void told(Receiver receiver, DeliveryOutcome outcome) {
        DeliveryAttempt attempt = outcome.attempt();
        String came = outcome.state() == DeliveryState.WAITING ? "failed" : outcome.state().name().toLowerCase(Locale.ROOT);
        metrics.timer("docket.webhooks.attempts", "outcome", came).record(Duration.ofMillis(attempt.millis()));
        if (!attempt.isTaken()) {
            Log.infof("webhook not taken: webhook=%s message=%s attempt=%d status=%s failure=%s state=%s", receiver.id(), outcome.waiting().messageId(),
                    outcome.waiting().attempts() + 1, attempt.status(), attempt.failure(), outcome.state());
        }
    }

    Notices notices() {
        return notices;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    ReceiverLeases turns() {
        return receiverLeases;
    }

    Sender sender() {
        return sender;
    }

    Backoff backoff() {
        return backoff;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    WebhookSettings settings() {
        return settings;
    }

    Ids ids() {
        return ids;
    }

    Clock clock() {
        return clock;
    }
}
