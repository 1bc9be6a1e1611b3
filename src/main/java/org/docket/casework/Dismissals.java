package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseLock.Held;
import org.docket.http.IfMatch;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/**
 * Remembers of which cases somebody said that they are no match, whatever their words. It holds for both; the history of the case at which it
 * was said tells of it.
 */
@ApplicationScoped
public class Dismissals implements PanacheRepositoryBase<Dismissal, UUID> {

    private final Cases cases;
    private final CaseLock caseLock;
    private final CaseEventWriter caseEventWriter;
    private final CaseReferences references;
    private final Ids ids;
    private final Clock clock;

    Dismissals(Cases cases, CaseLock caseLock, CaseEventWriter caseEventWriter, CaseReferences references, Ids ids, Clock clock) {
        this.cases = cases;
        this.caseLock = caseLock;
        this.caseEventWriter = caseEventWriter;
        this.references = references;
        this.ids = ids;
        this.clock = clock;
    }

    /** 409 for cases that are linked, and for a match that was dismissed before, from whichever side. */
    @Transactional
    public ShownCase dismiss(UUID id, UUID otherId, IfMatch expected, String reason, Author by) {
        Held held = held(id, otherId, expected);
        var pair = new CasePair(id, otherId);
        if (references.areLinked(pair)) {
            throw Problems.of(ProblemType.ALREADY_LINKED);
        }
        if (of(pair).isPresent()) {
            throw Problems.of(ProblemType.ALREADY_DISMISSED);
        }
        Instant now = clock.instant();
        var dismissal = new Dismissal(ids.next(), pair, reason, by, now);
        persist(dismissal);
        return appended(held, now, EventType.MATCH_DISMISSED, new CaseEvents.MatchDecided(dismissal.id, otherId), reason, by);
    }

    /** Takes a dismissal back; 404 where there is none. */
    @Transactional
    public ShownCase restore(UUID id, UUID otherId, IfMatch expected, Author by) {
        Held held = held(id, otherId, expected);
        Dismissal dismissal = of(new CasePair(id, otherId)).orElseThrow(Problems::notFound);
        delete(dismissal);
        return appended(held, clock.instant(), EventType.MATCH_RESTORED, new CaseEvents.MatchDecided(dismissal.id, otherId), null, by);
    }

    /** The dismissal that ends because the cases, which are locked, are linked now; null for most. */
    UUID endedBy(CaseLink.Key link) {
        Optional<Dismissal> ended = of(new CasePair(link.caseId(), link.otherId()));
        ended.ifPresent(this::delete);
        return ended.map(dismissal -> dismissal.id).orElse(null);
    }

    /** Those of one case and any of {@code others}. */
    List<Dismissal> between(UUID id, List<UUID> others) {
        return list("(firstId = ?1 and secondId in ?2) or (secondId = ?1 and firstId in ?2)", id, others);
    }

    /** Those of one case, from whichever side. */
    List<CasePair> around(UUID id) {
        return getEntityManager().createQuery("select d.firstId, d.secondId from Dismissal d where d.firstId = ?1 or d.secondId = ?1", CasePair.class)
                .setParameter(1, id)
                .getResultList();
    }

    private Optional<Dismissal> of(CasePair pair) {
        return find("firstId = ?1 and secondId = ?2", pair.first(), pair.second()).firstResultOptional();
    }

    /** Both are locked, so that whoever dismisses, links or restores them from the other side waits. A case is no match of itself. */
    private Held held(UUID id, UUID otherId, IfMatch expected) {
        List<Case> both = cases.locked(List.of(id, otherId));
        Held held = caseLock.required(id, expected);
        if (id.equals(otherId) || both.size() < 2) {
            throw Problems.notFound();
        }
        return held;
    }

    private ShownCase appended(Held held, Instant now, EventType type, CaseEvents.MatchDecided data, String reason, Author by) {
        held.row().touch(now);
        return caseLock.shown(caseEventWriter.append(held.row(), held.judged(), type, data, reason, by));
    }
}
