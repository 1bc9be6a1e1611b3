package org.docket.exhibit.examination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.examiner.Findings;
import org.docket.exhibit.Exhibit;
import org.docket.exhibit.PictureRecognizer;
import org.docket.exhibit.examination.Examination.State;
import org.docket.exhibit.store.Sha256;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** What waits to be looked into, and what was found: the only class that writes either. */
@ApplicationScoped
public class Examinations {

    private final CaseItems items;
    private final PictureRecognizer pictures;
    private final EntityManager em;
    private final Clock clock;

    Examinations(CaseItems items, PictureRecognizer pictures, EntityManager em, Clock clock) {
        this.items = items;
        this.pictures = pictures;
        this.em = em;
        this.clock = clock;
    }

    /** A file that is to be looked into now. */
    record Due(Exhibit exhibit, Sha256 sha256) {}

    /** Lets an original wait for its turn; nothing happens where it does, or had it. */
    @Transactional
    public void enqueue(UUID exhibitId, String sha256) {
        if (em.find(Examination.class, exhibitId) == null) {
            em.persist(new Examination(exhibitId, sha256, clock.instant()));
        }
    }

    /** The one that waits the longest, which nobody else gets for {@code time}; empty where none is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Due> take(Duration time) {
        List<Examination> due = em.unwrap(Session.class)
                .createSelectionQuery("from Examination where state = WAITING and dueAt <= :now order by dueAt", Examination.class)
                .setParameter("now", clock.instant())
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .setMaxResults(1)
                .getResultList();
        return due.stream().findFirst().map(row -> {
            row.takenUntil(clock.instant().plus(time));
            return new Due(em.find(Exhibit.class, row.exhibitId), new Sha256(row.sha256));
        });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void done(Due due, Findings findings) {
        Optional<CaseItem> item = findings.appearance().flatMap(picture -> items.locked(due.exhibit().caseId, due.exhibit().evidenceId));
        ExaminationFinding there = em.find(ExaminationFinding.class, due.sha256().hex());
        ExaminationFinding row = there == null ? new ExaminationFinding(due.sha256().hex()) : there;
        row.found(findings, clock.instant());
        if (there == null) {
            em.persist(row);
        }
        em.find(Examination.class, due.exhibit().id).done();
        item.ifPresent(held -> pictures.recognize(held, findings.appearance().orElseThrow(), clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Due due) {
        em.find(Examination.class, due.exhibit().id).failed(clock.instant());
    }

    /** How many are in {@code state}, which is written out: PostgreSQL has an index of those that are not done, and must see that it is not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long count(State state) {
        return em.createQuery("select count(*) from Examination where state = " + state.name(), Long.class).getSingleResult();
    }

    Optional<State> state(UUID exhibitId) {
        return Optional.ofNullable(em.find(Examination.class, exhibitId)).map(row -> row.state);
    }

    Optional<ExaminationFinding> finding(Sha256 sha256) {
        return Optional.ofNullable(em.find(ExaminationFinding.class, sha256.hex()));
    }
}
