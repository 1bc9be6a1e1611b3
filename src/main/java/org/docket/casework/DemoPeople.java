package org.docket.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.docket.log.EventType;

/** The people whom the demo desk entered into this database. */
@ApplicationScoped
public class DemoPeople {

    private final Desk desk;
    private final EntityManager em;

    DemoPeople(Desk desk, EntityManager em) {
        this.desk = desk;
        this.em = em;
    }

    /** Their ids in the order of the demo, by the log; none where the settings want no demo, or where it was not loaded. */
    public List<UUID> ids() {
        return desk.demo() ? QuarkusTransaction.requiringNew().call(this::entered) : List.of();
    }

    /** A part of the program has no id: no person, whatever their name, is taken for it. */
    private List<UUID> entered() {
        return em.createQuery("select e.personId from Event e where e.type = ?1 and e.actor = ?2 and e.actorId is null order by e.ticket", UUID.class)
                .setParameter(1, EventType.PERSON_ADDED)
                .setParameter(2, Demo.LOADER.name())
                .getResultList();
    }
}
