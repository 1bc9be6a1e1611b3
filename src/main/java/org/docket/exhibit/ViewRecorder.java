package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docket.access.Caller;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.exhibit.store.FileOrigin;
import org.docket.log.EventType;

/**
 * Enters who looked at what is not public. One event for each person, file and hour: a player that asks for a film in a hundred parts is
 * one look, and the log stays readable.
 */
@ApplicationScoped
public class ViewRecorder {

    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private final CaseItems items;
    private final ExhibitRows rows;
    private final PublicFiles publicFiles;
    private final EntityManager em;
    private final Clock clock;

    ViewRecorder(CaseItems items, ExhibitRows rows, PublicFiles publicFiles, EntityManager em, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.publicFiles = publicFiles;
        this.em = em;
        this.clock = clock;
    }

    /** Within its own transaction, which is over before a byte is sent. */
    @Transactional
    public void note(ExhibitView seen, Caller by, FileOrigin origin) {
        if (publicFiles.isServed(rows.find(seen.id()).orElseThrow())) {
            return;
        }
        Instant now = clock.instant();
        var key = new ViewRecord.Key(seen.id(), by.id());
        ViewRecord last = em.find(ViewRecord.class, key);
        if (isOne(last, now)) {
            return;
        }
        if (last != null) {
            em.refresh(last, LockModeType.PESSIMISTIC_WRITE);
        }
        if (isOne(last, now)) {
            return;
        }
        ViewRecord viewRecord = last == null ? new ViewRecord(key) : last;
        viewRecord.viewedAt = now;
        em.persist(viewRecord);
        CaseItem item = items.find(seen.caseId(), seen.evidenceId()).orElseThrow();
        var data = new ExhibitEvents.Viewed(seen.id(), seen.evidenceId(), seen.sha256(), origin.from(), origin.with());
        items.noted(item, EventType.EXHIBIT_VIEWED, data, now, by.author());
    }

    /** Asked first without a lock, which would cost a write to the disk each time. */
    private static boolean isOne(ViewRecord last, Instant now) {
        return last != null && last.viewedAt.isAfter(now.minus(ONE_LOOK));
    }
}
