package org.docket.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When keys were last used: noted in memory with every request, written once a minute, and when the program ends. */
@ApplicationScoped
class KeyUse {

    private final EntityManager em;
    private final Clock clock;
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();

    KeyUse(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void note(UUID key) {
        used.put(key, clock.instant());
    }

    @Scheduled(every = "1m", delayed = "1m")
    @Transactional
    void write() {
        for (UUID key : used.keySet()) {
            em.createQuery("update ApiKey set lastUsedAt = ?1 where id = ?2")
                    .setParameter(1, used.remove(key))
                    .setParameter(2, key)
                    .executeUpdate();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (!used.isEmpty()) {
            write();
        }
    }
}
