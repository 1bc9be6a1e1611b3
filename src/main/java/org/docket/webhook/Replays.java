package org.docket.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.EventType;
import org.docket.log.LogHistory;

/** Has receivers told again what they were told before, or what was given up. */
@ApplicationScoped
public class Replays {

    private final Webhooks webhooks;
    private final LogHistory history;
    private final EntityManager em;
    private final Clock clock;

    Replays(Webhooks webhooks, LogHistory history, EntityManager em, Clock clock) {
        this.webhooks = webhooks;
        this.history = history;
        this.em = em;
        this.clock = clock;
    }

    /** Puts the cursor back, so that everything from the position {@code asked} on is told again; what waits of that is read anew. */
    @Transactional
    public void from(UUID id, long asked, Caller by) {
        long from = Math.max(1, asked);
        Webhook row = webhooks.locked(id, by);
        long head = history.head();
        if (from > head + 1) {
            throw Webhooks.invalid("/from", "out-of-range", "the log ends at " + head);
        }
        em.createQuery("delete from Delivery d where d.webhookId = ?1 and d.state = WAITING and d.position >= ?2")
                .setParameter(1, id).setParameter(2, from).executeUpdate();
        em.createNativeQuery("update webhooks set position = ?1 where id = ?2").setParameter(1, from - 1).setParameter(2, id).executeUpdate();
        webhooks.interrupt(id, true);
        webhooks.append(EventType.WEBHOOK_REPLAYED, row, new WebhookEvents.Replayed(id, from), by.author());
    }

    /** What was given up waits again, with three more days. */
    @Transactional
    public void ofTheDead(UUID id, Caller by) {
        Webhook row = webhooks.locked(id, by);
        em.createQuery("update Delivery d set d.state = WAITING, d.firstAt = null, d.nextAt = ?2 where d.webhookId = ?1 and d.state = DEAD"
                + " and d.position > 0").setParameter(1, id).setParameter(2, clock.instant()).executeUpdate();
        webhooks.interrupt(id, true);
        webhooks.append(EventType.WEBHOOK_REPLAYED, row, new WebhookEvents.Replayed(id, null), by.author());
    }
}
