package org.docket.custody;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseItems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Keeps what is to be stamped and the tokens that came. */
@ApplicationScoped
class TimeStamps implements PanacheRepositoryBase<TimeStamp, UUID> {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final CaseItems cases;
    private final Ids ids;
    private final Clock clock;

    TimeStamps(CaseItems cases, Ids ids, Clock clock) {
        this.cases = cases;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the log says of a token; the token itself is kept beside it. */
    record Stamped(String sha256, String authority, Instant stampedAt, String serial, String signer) {}

    /** Notes that a content is to be stamped by each of {@code authorities} that has not been asked to. */
    @Transactional
    void wish(UUID caseId, String sha256, Collection<String> authorities) {
        List<String> asked = of(sha256).stream().map(found -> found.authority).toList();
        authorities.stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> persist(new TimeStamp(ids.next(), caseId, sha256, name, clock.instant())));
    }

    /** The next ones that are due, for this process alone as long as a lease lasts. */
    @Transactional
    List<TimeStamp> claim(int most) {
        Instant now = clock.instant();
        List<TimeStamp> due = getEntityManager().unwrap(Session.class)
                .createSelectionQuery("from TimeStamp where nextTryAt <= :now order by nextTryAt, id", TimeStamp.class)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(most)
                .getResultList();
        due.forEach(found -> found.claim(now.plus(LEASE)));
        return due;
    }

    /** One that came twice is kept once: the log says of each only the first. */
    @Transactional
    void keep(UUID id, StampToken token) {
        TimeStamp found = locked(id);
        if (found.isThere()) {
            return;
        }
        found.keep(token);
        var stamped = new Stamped(found.sha256, found.authority, found.stampedAt, found.serial, found.signer);
        cases.noted(found.caseId, EventType.TIME_STAMPED, stamped, clock.instant(), Author.program("time stamps"));
    }

    @Transactional
    void failed(UUID id, String why) {
        locked(id).failed(why, clock.instant());
    }

    /** By authority. */
    List<TimeStamp> of(String sha256) {
        return list("sha256 = ?1 order by authority", sha256);
    }

    List<TimeStamp> of(Collection<String> contents) {
        return list("sha256 in ?1 order by sha256, authority", contents);
    }

    private TimeStamp locked(UUID id) {
        return Optional.ofNullable(findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)).orElseThrow();
    }
}
