package org.docket.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The numbered part of the log, for readers that work something out anew from what was. */
@ApplicationScoped
public class LogHistory {

    private static final String NUMBERED = "select p.position, p.givenAt, e from Position p join Event e on e.ticket = p.ticket where ";

    private final EntityManager em;

    LogHistory(EntityManager em) {
        this.em = em;
    }

    /** The last position that was given; 0 for an empty log. */
    @Transactional
    public long head() {
        return em.createQuery("select coalesce(max(p.position), 0) from Position p", Long.class).getSingleResult();
    }

    /** The last position that readers could see at {@code instant}; 0 before the first. */
    @Transactional
    public long positionAt(Instant instant) {
        return em.createQuery("select coalesce(max(p.position), 0) from Position p where p.givenAt <= ?1", Long.class)
                .setParameter(1, instant)
                .getSingleResult();
    }

    /** The hash of the event at {@code position}, by which a copy of the log's readers tells that it is the same log. */
    @Transactional
    public Optional<String> hashAt(long position) {
        return em.createQuery("select e.hash from Position p join Event e on e.ticket = p.ticket where p.position = ?1", String.class)
                .setParameter(1, position)
                .getResultStream()
                .findFirst();
    }

    /** Events of some types after {@code after}, up to and with {@code upTo}, oldest first. */
    @Transactional
    public List<NumberedEvent> ofTypes(Set<EventType> types, long after, long upTo, int limit) {
        return em.unwrap(Session.class)
                .createSelectionQuery(NUMBERED + "p.position > :after and p.position <= :upTo and e.type in :types order by p.position", Object[].class)
                .setReadOnly(true)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setParameterList("types", EnumSet.copyOf(types))
                .setMaxResults(limit)
                .getResultList().stream().map(EventLog::numbered).toList();
    }

    /** All events of {@code cases} up to and with {@code upTo}, each case's together, oldest first. */
    @Transactional
    public List<NumberedEvent> ofCases(Collection<UUID> cases, long upTo) {
        return em.unwrap(Session.class)
                .createSelectionQuery(NUMBERED + "e.caseId in :cases and p.position <= :upTo order by e.caseId, e.ticket", Object[].class)
                .setReadOnly(true)
                .setParameterList("cases", cases)
                .setParameter("upTo", upTo)
                .getResultList().stream().map(EventLog::numbered).toList();
    }
}
