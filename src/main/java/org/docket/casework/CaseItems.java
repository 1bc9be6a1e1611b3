package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;
import org.docket.platform.Numbers;

/**
 * Items of evidence for those who keep what belongs to them in a package of their own: they hold the case while they write, and enter
 * what happened into its history.
 */
@ApplicationScoped
public class CaseItems {

    private final Cases cases;
    private final CaseEventWriter caseEventWriter;
    private final EventLog log;
    private final SecondPerson secondPerson;
    private final EntityManager em;

    CaseItems(Cases cases, CaseEventWriter caseEventWriter, EventLog log, SecondPerson secondPerson, EntityManager em) {
        this.cases = cases;
        this.caseEventWriter = caseEventWriter;
        this.log = log;
        this.secondPerson = secondPerson;
        this.em = em;
    }

    /** The item as it is now; empty where the case has no such item. */
    @Transactional
    public Optional<CaseItem> find(UUID caseId, UUID id) {
        return cases.findByIdOptional(caseId).flatMap(file -> item(file, id));
    }

    /** Items of one case by their ids. */
    @Transactional
    public Map<UUID, CaseItem> of(UUID caseId, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Case file = cases.findById(caseId);
        return em.createQuery("from Evidence e where e.caseId = ?1 and e.id in ?2", Evidence.class)
                .setParameter(1, caseId)
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toMap(item -> item.id, item -> of(file, item)));
    }

    /** The case that is published by this id or number. */
    @Transactional
    public Optional<UUID> published(String reference) {
        return Ids.read(reference)
                .or(() -> Numbers.read(reference).stream().boxed().findFirst()
                        .flatMap(number -> em.createQuery("select c.id from CaseRecord c where c.number = ?1", UUID.class).setParameter(1, number).getResultStream().findFirst()))
                .filter(this::isPublished);
    }

    /** Whether the public sees the case now; nobody does where there is none. */
    @Transactional
    public boolean isPublished(UUID caseId) {
        return cases.findByIdOptional(caseId).filter(file -> file.visibility == Visibility.PUBLIC).isPresent();
    }

    /** All items of a case, in the order in which they were attached. */
    @Transactional
    public List<CaseItem> all(UUID caseId) {
        Case file = cases.findById(caseId);
        return em.createQuery("from Evidence e where e.caseId = ?1 order by e.id", Evidence.class).setParameter(1, caseId)
                .getResultStream().map(item -> of(file, item)).toList();
    }

    /** Whether readers see what is added to the item's case only after two people looked at it. */
    public boolean isSeconded(CaseItem item) {
        return item.published() && secondPerson.isNeeded();
    }

    /** {@link #find} with the case locked until the transaction ends, as a write needs it. */
    public Optional<CaseItem> locked(UUID caseId, UUID id) {
        return cases.locked(caseId).flatMap(file -> item(file, id));
    }

    /** A change of the case: it has a new version because of it. Its case is locked. */
    public void changed(CaseItem item, EventType type, Object data, String reason, Instant at, Author by) {
        Case file = cases.findById(item.caseId());
        file.touch(at);
        caseEventWriter.append(file, type, data, reason, by);
    }

    /** Something that happened around the case and changes nothing that anybody decides by: its version stays. */
    public void noted(CaseItem item, EventType type, Object data, Instant at, Author by) {
        Case file = cases.findById(item.caseId());
        log.append(new Fact(type, new Fact.OfCase(file.id), file.version, by, at, null, data));
    }

    /** The same for a case as a whole, which is locked for it. */
    @Transactional
    public void noted(UUID caseId, EventType type, Object data, Instant at, Author by) {
        Case file = cases.locked(caseId).orElseThrow(Problems::notFound);
        log.append(new Fact(type, new Fact.OfCase(file.id), file.version, by, at, null, data));
    }

    private Optional<CaseItem> item(Case file, UUID id) {
        return Optional.ofNullable(em.find(Evidence.class, id))
                .filter(item -> item.caseId.equals(file.id))
                .map(item -> of(file, item));
    }

    private static CaseItem of(Case file, Evidence item) {
        return new CaseItem(file.id, item.id, item.url, item.quote, item.isWithdrawn(), item.uncleared, file.visibility == Visibility.PUBLIC);
    }
}
