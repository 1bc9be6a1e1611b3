package org.docket.webhook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.platform.Ids;

/** Tells a receiver something at once, for an owner who waits to see whether it arrives. */
@Startup
@ApplicationScoped
public class TestDelivery {

    private static final int AT_ONCE = 10;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Ids ids;
    private final Clock clock;
    private final AdmissionLimit limit;

    TestDelivery(Webhooks webhooks, Deliveries deliveries, Sender sender, Ids ids, Clock clock, AdmissionRegistry admissions) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
        this.limit = admissions.limit("webhook-tests", AT_ONCE, LONGEST);
    }

    /** Waits for the answer: never on the event loop, never in a transaction. 404 without such a receiver, 503 where too many wait. */
    public UUID run(UUID webhook, Caller by) {
        Receiver receiver = webhooks.receiver(webhook, by);
        try (AdmissionPass pass = limit.enter()) {
            var notice = new Notice.Test(ids.next(), clock.instant());
            DeliveryAttempt attempt = sender.send(receiver, notice).toCompletionStage().toCompletableFuture().join();
            deliveries.tried(webhook, notice, attempt);
            return notice.id();
        } catch (SQLException e) {
            throw new IllegalStateException("a trial cannot be noted", e);
        }
    }
}
