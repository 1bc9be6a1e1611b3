package org.docket.exhibit.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.OwnerLock;
import org.docket.casework.CaseItems;
import org.docket.exhibit.Description;
import org.docket.exhibit.Exhibits;
import org.docket.exhibit.Exhibits.Added;
import org.docket.exhibit.FileRefusal;
import org.docket.exhibit.store.FilesSettings;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.upload.Upload.Known;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.platform.Ids;

/** Writes which uploads there are, and how far they have come. */
@ApplicationScoped
class Uploads {

    private static final int MOST_OF_A_PERSON = 100;

    private final CaseItems items;
    private final Exhibits exhibits;
    private final OwnerLock owners;
    private final FilesSettings settings;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    Uploads(CaseItems items, Exhibits exhibits, OwnerLock owners, FilesSettings settings, EntityManager em, Ids ids, Clock clock) {
        this.items = items;
        this.exhibits = exhibits;
        this.owners = owners;
        this.settings = settings;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new upload of nothing yet. Whoever has a hundred that are not finished goes on with those. */
    @Transactional
    Known create(UploadTarget uploadTarget, TusProtocol.Creation creation) {
        items.find(uploadTarget.caseId(), uploadTarget.evidenceId()).orElseThrow(Problems::notFound);
        owners.hold(uploadTarget.by().id());
        long others = em.createQuery("select count(u) from Upload u where u.personId = ?1 and u.sha256 is null", Long.class)
                .setParameter(1, uploadTarget.by().id())
                .getSingleResult();
        if (others >= MOST_OF_A_PERSON) {
            throw new FileRefusal(FileRefusal.Why.TOO_MANY);
        }
        var upload = new Upload(ids.next(), uploadTarget, creation, clock.instant().plus(settings.uploadsExpire()));
        em.persist(upload);
        return upload.known();
    }

    /** Only whoever began it finds it. */
    @Transactional
    Optional<Known> find(UUID id, UUID personId) {
        return Optional.ofNullable(em.find(Upload.class, id)).filter(found -> found.personId.equals(personId)).map(Upload::known);
    }

    /** So many bytes of it are on the disk. */
    @Transactional
    Known reached(UUID id, long received) {
        Upload upload = locked(id);
        upload.received = received;
        upload.expiresAt = clock.instant().plus(settings.uploadsExpire());
        return upload.known();
    }

    /** All of it is there, and what it holds is an exhibit from now on. */
    @Transactional
    Added finish(Known upload, MeasuredContent measured, Description description, Author by) {
        Added added = exhibits.add(upload.caseId(), upload.evidenceId(), measured, description, by);
        Upload row = locked(upload.id());
        row.received = row.length;
        row.sha256 = measured.sha256().hex();
        return added;
    }

    /** 404 if somebody ended it meanwhile. */
    private Upload locked(UUID id) {
        return Optional.ofNullable(em.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problems::notFound);
    }

    @Transactional
    void forget(UUID id) {
        em.createQuery("delete from Upload where id = ?1").setParameter(1, id).executeUpdate();
    }

    /** Those for which nobody waits any more. */
    @Transactional
    List<UUID> expired() {
        return em.createQuery("select id from Upload where expiresAt < ?1", UUID.class).setParameter(1, clock.instant()).getResultList();
    }

    @Transactional
    boolean exists(UUID id) {
        return em.find(Upload.class, id) != null;
    }
}
