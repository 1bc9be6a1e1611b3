package org.docket.exhibit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Canonical;
import org.docket.log.Event;
import org.docket.log.EventType;
import org.docket.log.LogHistory;
import org.docket.log.NumberedEvent;
import org.docket.log.Sequencer;
import org.docket.platform.Ids;

/** The rows of exhibits as the log tells them, compared with those that there are. */
@ApplicationScoped
class ExhibitFold {

    private static final int BATCH = 1_000;
    private static final Set<EventType> TYPES = EnumSet.of(EventType.EXHIBIT_ADDED, EventType.EXHIBIT_DERIVED, EventType.EXHIBIT_CLEARED);

    private final LogHistory log;
    private final Sequencer sequencer;
    private final EntityManager em;

    ExhibitFold(LogHistory log, Sequencer sequencer, EntityManager em) {
        this.log = log;
        this.sequencer = sequencer;
        this.em = em;
    }

    /** An exhibit without what is the same for every one of its content; {@code cleared} is null until it is. */
    record Told(UUID caseId, ExhibitEvents.Added added, Instant addedAt, String addedBy, Cleared cleared) {

        static Told of(Exhibit row) {
            return new Told(row.caseId, ExhibitEvents.Added.of(row), row.addedAt, row.addedBy,
                    row.isCleared() ? new Cleared(row.clearedAt, row.clearedBy, row.clearanceReason) : null);
        }
    }

    record Cleared(Instant at, String by, String reason) {}

    /** One line for each row that is not what the log says, and for each that only one of the two has. */
    List<String> differences() throws Exception {
        sequencer.drain();
        Map<UUID, Told> told = told();
        var differences = new ArrayList<String>();
        UUID after = Ids.FIRST;
        for (Map<UUID, Told> batch = rows(after); !batch.isEmpty(); batch = rows(after)) {
            for (var row : batch.entrySet()) {
                Told expected = told.remove(row.getKey());
                if (!row.getValue().equals(expected)) {
                    differences.add("exhibit %s: the row is %s, the log says %s".formatted(row.getKey(), row.getValue(), expected));
                }
                after = row.getKey();
            }
        }
        told.forEach((id, expected) -> differences.add("exhibit %s: there is no row, the log says %s".formatted(id, expected)));
        return differences;
    }

    private Map<UUID, Told> told() {
        var told = new HashMap<UUID, Told>();
        long head = log.head();
        long position = 0;
        for (List<NumberedEvent> batch = log.ofTypes(TYPES, position, head, BATCH); !batch.isEmpty(); batch = log.ofTypes(TYPES, position, head, BATCH)) {
            batch.forEach(numbered -> add(told, numbered.event()));
            position = batch.getLast().position();
        }
        return told;
    }

    private static void add(Map<UUID, Told> told, Event event) {
        if (event.type() == EventType.EXHIBIT_CLEARED) {
            UUID id = Canonical.read(event, ExhibitEvents.Cleared.class).exhibitId();
            var cleared = new Cleared(event.at(), event.actor().name(), event.reason());
            told.computeIfPresent(id, (key, row) -> new Told(row.caseId(), row.added(), row.addedAt(), row.addedBy(), cleared));
        } else {
            var added = Canonical.read(event, ExhibitEvents.Added.class);
            told.put(added.exhibitId(), new Told(event.caseId(), added, event.at(), event.actor().name(), null));
        }
    }

    private Map<UUID, Told> rows(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var rows = new LinkedHashMap<UUID, Told>();
            em.createQuery("from Exhibit e join fetch e.content where e.id > ?1 order by e.id", Exhibit.class)
                    .setParameter(1, after)
                    .setMaxResults(BATCH)
                    .getResultList()
                    .forEach(row -> rows.put(row.id, Told.of(row)));
            return rows;
        });
    }
}
