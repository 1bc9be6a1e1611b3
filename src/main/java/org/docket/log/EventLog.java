package org.docket.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** The log as its writers and its readers see it: append in a transaction, read in order. */
@ApplicationScoped
public class EventLog {

    private static final String OF_CASE = "select coalesce(p.position, 0), p.givenAt, e from Event e"
            + " left join Position p on p.ticket = e.ticket where e.caseId = :case and e.ticket > :after";

    private final EntityManager em;
    private final EventRows rows;
    private final jakarta.enterprise.event.Event<Appended> appended;

    EventLog(EntityManager em, EventRows rows, jakarta.enterprise.event.Event<Appended> appended) {
        this.em = em;
        this.rows = rows;
        this.appended = appended;
    }

    /** Told to the {@link Sequencer} once the transaction that appended has committed, and at once to whoever waits for readers. */
    public record Appended(long ticket) {}

    /**
     * Appends to the running transaction. What it is about is flushed first: the ticket must be drawn while the row of
     * the case is locked, or two events of one case could swap.
     */
    public void append(Fact fact) {
        append(List.of(fact));
    }

    /** Appends many at once, in their order. Needs a running transaction, as every append does. */
    public void append(List<Fact> facts) {
        if (!facts.isEmpty()) {
            em.flush();
            List<Event> events = facts.stream().map(fact -> Event.of(fact, Canonical.write(fact.data()))).toList();
            long last = em.unwrap(Session.class).doReturningWork(connection -> rows.insert(connection, events));
            appended.fire(new Appended(last));
        }
    }

    /** Numbered events after {@code position}, oldest first; empty when the reader is up to date. */
    public List<NumberedEvent> after(long position, int limit) {
        return em.unwrap(Session.class).doReturningWork(connection -> EventRows.after(connection, position, limit));
    }

    /** Events of one case after {@code ticket}, oldest first; one that has no position yet has 0. */
    public List<NumberedEvent> ofCase(UUID caseId, long ticket, int limit) {
        return numbered(ofCase(caseId, "", ticket, limit));
    }

    /** Events of one case that made it newer than {@code version}, oldest first. */
    public List<NumberedEvent> ofCaseSince(UUID caseId, long version, int limit) {
        return numbered(ofCase(caseId, " and e.version > :version", 0, limit).setParameter("version", version));
    }

    /**
     * What makes an event be about something: it is one of {@code types}, and its data hold {@code text}. Canonical JSON has one way to
     * write a member, so a member is found as it is written.
     */
    public record Mention(Set<EventType> types, String text) {}

    /** Events of one case that have one of {@code mentions}, after {@code ticket}, oldest first. */
    public List<NumberedEvent> ofCase(UUID caseId, List<Mention> mentions, long ticket, int limit) {
        String any = IntStream.range(0, mentions.size()).mapToObj(i -> "e.type in :types%d and e.data like :text%1$d".formatted(i))
                .collect(Collectors.joining(" or ", " and (", ")"));
        SelectionQuery<Object[]> query = ofCase(caseId, any, ticket, limit);
        for (int i = 0; i < mentions.size(); i++) {
            query.setParameterList("types" + i, mentions.get(i).types()).setParameter("text" + i, '%' + mentions.get(i).text() + '%');
        }
        return numbered(query);
    }

    /** A case, and the time of one of its events. */
    public record Moment(UUID caseId, Instant at) {}

    /** Returns the type of the first event at each of {@code moments} that is of none of the types {@code except}; a moment without one is left out. */
    public Map<Moment, EventType> firstOf(List<Moment> moments, Set<EventType> except) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        Map<Moment, EventType> first = new HashMap<>();
        em.createQuery("select e.caseId, e.at, e.type from Event e where e.caseId in :cases and e.at in :times and e.type not in :except order by e.ticket",
                        Object[].class)
                .setParameter("cases", moments.stream().map(Moment::caseId).distinct().toList())
                .setParameter("times", moments.stream().map(Moment::at).distinct().toList())
                .setParameter("except", except)
                .getResultStream()
                .forEach(row -> first.putIfAbsent(new Moment((UUID) row[0], (Instant) row[1]), (EventType) row[2]));
        return first;
    }

    private SelectionQuery<Object[]> ofCase(UUID caseId, String condition, long ticket, int limit) {
        return em.unwrap(Session.class).createSelectionQuery(OF_CASE + condition + " order by e.ticket", Object[].class)
                .setReadOnly(true)
                .setParameter("case", caseId)
                .setParameter("after", ticket)
                .setMaxResults(limit);
    }

    private static List<NumberedEvent> numbered(SelectionQuery<Object[]> query) {
        return query.getResultList().stream().map(EventLog::numbered).toList();
    }

    static NumberedEvent numbered(Object[] row) {
        return new NumberedEvent((long) row[0], (Instant) row[1], (Event) row[2]);
    }
}
