package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What somebody may do at this moment, for what is done on their behalf while they are away. */
@ApplicationScoped
public class Entitlement {

    private final EntityManager em;
    private final Clock clock;

    Entitlement(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A person's roles say it, of a partner the keys that are good; nothing for whoever is no longer active. */
    @Transactional
    public Set<Scope> of(UUID owner) {
        Person person = em.find(Person.class, owner);
        if (person != null) {
            return person.active ? Scope.of(person.roles()) : Set.of();
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        keys(owner).forEach(key -> scopes.addAll(key.scopes()));
        scopes.retainAll(Scope.forPartners());
        return scopes;
    }

    private List<ApiKey> keys(UUID partner) {
        return em.createQuery("from ApiKey k where k.partner.id = ?1 and k.partner.active = true and k.revokedAt is null"
                + " and (k.expiresAt is null or k.expiresAt > ?2)", ApiKey.class)
                .setParameter(1, partner).setParameter(2, clock.instant()).getResultList();
    }
}
