package org.docket.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Forgets what was delivered, or given up, long enough ago, and former secrets that sign no more. What waits is never forgotten. */
@ApplicationScoped
class DeliveryRetention {

    private static final int AT_ONCE = 1_000;

    private final EntityManager em;
    private final WebhookSettings settings;
    private final Clock clock;

    DeliveryRetention(EntityManager em, WebhookSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        Instant now = clock.instant();
        forget(DeliveryState.DELIVERED, now.minus(settings.kept()));
        forget(DeliveryState.DEAD, now.minus(settings.deadKept()));
        QuarkusTransaction.requiringNew().run(() -> em.createQuery("update Webhook w set w.formerSecret = null, w.formerUntil = null, w.version = w.version + 1"
                + " where w.formerUntil <= ?1").setParameter(1, now).executeUpdate());
    }

    /** A part at a time, so that nobody waits for long. */
    private void forget(DeliveryState state, Instant before) {
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = QuarkusTransaction.requiringNew().call(() -> {
                List<UUID> old = em.createQuery("select d.id from Delivery d where d.state = ?1 and d.lastAt < ?2", UUID.class)
                        .setParameter(1, state).setParameter(2, before).setMaxResults(AT_ONCE).getResultList();
                return old.isEmpty() ? 0 : em.createQuery("delete from Delivery d where d.id in ?1").setParameter(1, old).executeUpdate();
            });
        }
    }
}
