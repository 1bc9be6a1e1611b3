package org.docket.backup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.docket.access.Caller;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;

/** Remembers who took backups, and when the last one was whole. */
@ApplicationScoped
class BackupsTaken {

    private static final double MILLIS = 1_000;

    private final EventLog log;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    BackupsTaken(EventLog log, EntityManager em, Ids ids, Clock clock) {
        this.log = log;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an event of it tells: as of which position at least, and whether files were asked for. */
    record Begun(long position, boolean files) {}

    /** When the last one was taken, whichever replica did; 0 for never. */
    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        TimeGauge.builder("docket.backup.last", this, TimeUnit.SECONDS, BackupsTaken::last).register(metrics);
    }

    /** Before the first byte is sent: whoever breaks off has had what came by then. */
    @Transactional
    void begun(Caller by, long position, boolean files) {
        log.append(new Fact(EventType.BACKED_UP, new Fact.OfNobody(), 0, by.author(), clock.instant(), null, new Begun(position, files)));
    }

    @Transactional
    void whole(Instant takenAt, long position, long bytes) {
        em.createNativeQuery("insert into backups (id, taken_at, position, bytes) values (:id, :at, :position, :bytes)")
                .setParameter("id", ids.next())
                .setParameter("at", takenAt)
                .setParameter("position", position)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    @Transactional
    double last() {
        Object last = em.createNativeQuery("select max(taken_at) from backups", Instant.class).getSingleResult();
        return last == null ? 0 : ((Instant) last).toEpochMilli() / MILLIS;
    }
}
