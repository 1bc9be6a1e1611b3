package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Lets what one person or partner may have so many of be counted and added by one request at a time. */
@ApplicationScoped
public class OwnerLock {

    private final EntityManager em;

    OwnerLock(EntityManager em) {
        this.em = em;
    }

    /** Holds {@code owner}, a person or a partner, until the transaction of the caller ends. */
    public void hold(UUID owner) {
        em.createNativeQuery("select id from people where id = ?1 for update").setParameter(1, owner).getResultList();
        em.createNativeQuery("select id from partners where id = ?1 for update").setParameter(1, owner).getResultList();
    }
}
