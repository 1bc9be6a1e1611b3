package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The items of one case as they are stored. */
@ApplicationScoped
class EvidenceOfCase {

    private final EntityManager em;

    EvidenceOfCase(EntityManager em) {
        this.em = em;
    }

    /** In the order in which they were attached. */
    List<Evidence> all(UUID caseId) {
        return em.createQuery("from Evidence e join fetch e.source left join fetch e.speaker where e.caseId = ?1 order by e.id", Evidence.class).setParameter(1, caseId).getResultList();
    }
}
