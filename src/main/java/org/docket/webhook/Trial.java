package org.docket.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.docket.access.Caller;
import org.docket.platform.Ids;
import org.docket.platform.Problems;

/** Tells a receiver something at once, for an owner who waits to see whether it arrives. */
@ApplicationScoped
public class Trial {

    private static final int AT_ONCE = 10;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Trial(Webhooks webhooks, Deliveries deliveries, Sender sender, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    /** Waits for the answer: never on the event loop, never in a transaction. 404 without such a receiver, 503 where too many wait. */
    public UUID run(UUID webhook, Caller by) {
        Receiver receiver = webhooks.receiver(webhook, by);
        if (!places.tryAcquire()) {
            throw Problems.busy();
        }
        try {
            var notice = new Notice.Test(ids.next(), clock.instant());
            Attempt attempt = sender.send(receiver, notice).toCompletionStage().toCompletableFuture().join();
            deliveries.tried(webhook, notice, attempt);
            return notice.id();
        } catch (SQLException e) {
            throw new IllegalStateException("a trial cannot be noted", e);
        } finally {
            places.release();
        }
    }
}
