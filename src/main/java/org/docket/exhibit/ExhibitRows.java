package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Problems;

/** The exhibits as they are stored. */
@ApplicationScoped
public class ExhibitRows {

    private static final String WHOLE = "from Exhibit e join fetch e.content c where ";

    private static final String SHOWN = " and exists (select 1 from Evidence i where i.id = e.evidenceId and i.withdrawnAt is null and i.uncleared = false)";

    private final EntityManager em;

    ExhibitRows(EntityManager em) {
        this.em = em;
    }

    /** @param derivedFrom null for what is not made from another exhibit */
    Optional<Exhibit> find(UUID evidenceId, Sha256 sha256, ExhibitRole role, UUID derivedFrom) {
        return at(evidenceId, sha256).stream()
                .filter(row -> row.role == role && Objects.equals(row.derivedFrom, derivedFrom))
                .findFirst();
    }

    /** Those of an item that have this content, the first that came first. */
    public List<Exhibit> at(UUID evidenceId, Sha256 sha256) {
        return em.createQuery(WHOLE + "e.evidenceId = ?1 and c.sha256 = ?2 order by e.id", Exhibit.class)
                .setParameter(1, evidenceId)
                .setParameter(2, sha256.hex())
                .getResultList();
    }

    List<Exhibit> of(UUID evidenceId, UUID after, int limit) {
        return em.createQuery(WHOLE + "e.evidenceId = ?1 and e.id > ?2 order by e.id", Exhibit.class)
                .setParameter(1, evidenceId)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Exhibit> ofCase(UUID caseId, UUID after, int limit) {
        return em.createQuery(WHOLE + "e.caseId = ?1 and e.id > ?2 order by e.id", Exhibit.class)
                .setParameter(1, caseId)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The stripped copy of an exhibit, the last that was made; empty where there is none yet. */
    Optional<Exhibit> publicCopy(UUID of) {
        return em.createQuery(WHOLE + "e.derivedFrom = ?1 and e.role = PUBLIC_COPY order by e.id desc", Exhibit.class)
                .setParameter(1, of)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What was cleared of a case and belongs to an item that readers see, in the order in which it came. */
    List<Exhibit> cleared(UUID caseId, UUID after, int limit) {
        return em.createQuery(WHOLE + "e.caseId = ?1 and e.id > ?2 and e.clearedAt is not null" + SHOWN + " order by e.id", Exhibit.class)
                .setParameter(1, caseId)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of a case that have this content and belong to an item that readers see. */
    List<Exhibit> inCase(UUID caseId, Sha256 sha256) {
        return em.createQuery(WHOLE + "e.caseId = ?1 and c.sha256 = ?2" + SHOWN + " order by e.id", Exhibit.class)
                .setParameter(1, caseId)
                .setParameter(2, sha256.hex())
                .getResultList();
    }

    /** The exhibit of the item that something is made from; a program that names another is wrong. */
    Exhibit require(UUID evidenceId, UUID id) {
        return Optional.ofNullable(em.find(Exhibit.class, id)).filter(row -> row.evidenceId.equals(evidenceId)).orElseThrow(Problems::notFound);
    }

    Optional<Exhibit> find(UUID id) {
        return Optional.ofNullable(em.find(Exhibit.class, id));
    }

    /** What was made of an exhibit, in the order in which it was. */
    public List<Exhibit> derivedFrom(UUID id) {
        return em.createQuery(WHOLE + "e.derivedFrom = ?1 order by e.id", Exhibit.class).setParameter(1, id).getResultList();
    }

    /** The originals that have one of these contents, {@code limit} at most. */
    public List<Exhibit> originals(Collection<String> contents, int limit) {
        return contents.isEmpty() ? List.of() : em.createQuery(WHOLE + "c.sha256 in ?1 and e.role = ?2 order by e.id", Exhibit.class)
                .setParameter(1, contents)
                .setParameter(2, ExhibitRole.ORIGINAL)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The originals that were cleared, of items that are not withdrawn, that have one of these contents. */
    @Transactional
    public List<Exhibit> clearedOriginals(Collection<String> contents) {
        return contents.isEmpty() ? List.of()
                : em.createQuery(WHOLE + "c.sha256 in ?1 and e.role = ORIGINAL and e.clearedAt is not null" + SHOWN, Exhibit.class)
                        .setParameter(1, contents).getResultList();
    }
}
