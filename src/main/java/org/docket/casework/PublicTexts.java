package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds claims of published cases by what is in them. */
@ApplicationScoped
public class PublicTexts {

    private static final int MOST = 10_000;

    private final EntityManager em;

    PublicTexts(EntityManager em) {
        this.em = em;
    }

    /** Published cases whose claim holds {@code text}, whatever its case; of more than 10,000 the last changed. */
    @Transactional
    public List<UUID> containing(String text) {
        return em.createQuery("select c.id from CaseRecord c where c.visibility = PUBLIC and lower(c.claimText) like ?1 escape '!'"
                        + " order by c.visibility, c.updatedAt desc, c.id desc", UUID.class)
                .setParameter(1, CaseFilter.like(text))
                .setMaxResults(MOST)
                .getResultList();
    }
}
