package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.docket.platform.IfMatch;
import org.docket.platform.Problems;

/** Records that items of a case show the same picture, which counts as one root, and that somebody says they do not. */
@ApplicationScoped
public class PictureMatchRecorder {

    private final Cases cases;
    private final Holding holding;
    private final Docketing docketing;
    private final References references;
    private final Proposing proposing;
    private final SecondPerson secondPerson;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    PictureMatchRecorder(Cases cases, Holding holding, Docketing docketing, References references, Proposing proposing, SecondPerson secondPerson,
            EntityManager em, Ids ids, Clock clock) {
        this.cases = cases;
        this.holding = holding;
        this.docketing = docketing;
        this.references = references;
        this.proposing = proposing;
        this.secondPerson = secondPerson;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records each pair once: one that somebody distinguished stays distinguished. The case is locked by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(CaseItem item, Collection<UUID> others, Instant at, Author by) {
        others.stream().sorted().filter(other -> find(item.caseId(), item.id(), other).isEmpty()).forEach(other -> {
            var pair = new Pair(item.id(), other);
            var match = new SamePicture(ids.next(), item.caseId(), pair.second(), pair.first(), at);
            em.persist(match);
            Case row = cases.findById(item.caseId());
            row.touch(at);
            docketing.append(row, EventType.PICTURES_MATCHED, told(match), null, by);
        });
    }

    /**
     * Records that two items show different pictures: they are two roots again. 404 for items that no match connects. On a published case, where it could
     * restore a lost standing, a second person decides.
     */
    @Transactional
    public WriteResult<EvidenceView> distinguish(UUID caseId, UUID evidenceId, IfMatch expected, DistinctionInput input, Caller by) {
        Holding.Held held = holding.required(caseId, expected);
        Evidence item = references.evidence(caseId, evidenceId).orElseThrow(Problems::notFound);
        var wish = new Addition.ToDistinguish(evidenceId, input);
        requirePossible(held.row(), wish);
        if (secondPerson.isNeededFor(held.row())) {
            return new WriteResult.Proposed<>(proposing.view(proposing.propose(held, wish, Proposer.of(by))));
        }
        return new WriteResult.Done<>(EvidenceView.of(item, distinguish(held.row(), wish, null, by.author(), clock.instant()).dossier()));
    }

    SamePicture requirePossible(Case row, Addition.ToDistinguish wish) {
        return find(row.id, wish.evidenceId(), wish.distinction().otherId()).filter(found -> found.distinguishedAt == null).orElseThrow(Problems::notFound);
    }

    Judged distinguish(Case row, Addition.ToDistinguish wish, CaseEvents.Seconded seconded, Author by, Instant at) {
        SamePicture match = requirePossible(row, wish);
        match.distinguish(wish.reason(), by, at);
        row.touch(at);
        var data = new CaseEvents.PicturesMatched(match.id, match.evidenceId, match.earlierId, seconded);
        return docketing.append(row, EventType.PICTURES_DISTINGUISHED, data, wish.reason(), by);
    }

    private Optional<SamePicture> find(UUID caseId, UUID one, UUID other) {
        var pair = new Pair(one, other);
        return em.createQuery("from SamePicture p where p.caseId = ?1 and p.evidenceId = ?2 and p.earlierId = ?3", SamePicture.class)
                .setParameter(1, caseId)
                .setParameter(2, pair.second())
                .setParameter(3, pair.first())
                .getResultStream()
                .findFirst();
    }

    private static CaseEvents.PicturesMatched told(SamePicture match) {
        return new CaseEvents.PicturesMatched(match.id, match.evidenceId, match.earlierId, null);
    }
}
