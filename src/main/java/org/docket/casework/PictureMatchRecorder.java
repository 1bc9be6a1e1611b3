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
import org.docket.http.IfMatch;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Records that items of a case show the same picture, which counts as one root, and that somebody says they do not. */
@ApplicationScoped
public class PictureMatchRecorder {

    private final Cases cases;
    private final CaseLock caseLock;
    private final CaseEventWriter caseEventWriter;
    private final CaseReferences references;
    private final ProposalWriter proposalWriter;
    private final SecondPerson secondPerson;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    PictureMatchRecorder(Cases cases, CaseLock caseLock, CaseEventWriter caseEventWriter, CaseReferences references, ProposalWriter proposalWriter, SecondPerson secondPerson,
            EntityManager em, Ids ids, Clock clock) {
        this.cases = cases;
        this.caseLock = caseLock;
        this.caseEventWriter = caseEventWriter;
        this.references = references;
        this.proposalWriter = proposalWriter;
        this.secondPerson = secondPerson;
        this.em = em;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records each pair once: one that somebody distinguished stays distinguished. The case is locked by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(CaseItem item, Collection<UUID> others, Instant at, Author by) {
        others.stream().sorted().filter(other -> find(item.caseId(), item.id(), other).isEmpty()).forEach(other -> {
            var pair = new CasePair(item.id(), other);
            var match = new SamePicture(ids.next(), item.caseId(), pair.second(), pair.first(), at);
            em.persist(match);
            Case row = cases.findById(item.caseId());
            row.touch(at);
            caseEventWriter.append(row, EventType.PICTURES_MATCHED, told(match), null, by);
        });
    }

    /**
     * Records that two items show different pictures: they are two roots again. 404 for items that no match connects. On a published case, where it could
     * restore a lost standing, a second person decides.
     */
    @Transactional
    public WriteResult<EvidenceView> distinguish(UUID caseId, UUID evidenceId, IfMatch expected, DistinctionInput input, Caller by) {
        CaseLock.Held held = caseLock.required(caseId, expected);
        Evidence item = references.evidence(caseId, evidenceId).orElseThrow(Problems::notFound);
        var wish = new Addition.ToDistinguish(evidenceId, input);
        requirePossible(held.row(), wish);
        if (secondPerson.isNeededFor(held.row())) {
            return new WriteResult.Proposed<>(proposalWriter.view(proposalWriter.propose(held, wish, Proposer.of(by))));
        }
        return new WriteResult.Done<>(EvidenceView.of(item, distinguish(held.row(), wish, null, by.author(), clock.instant()).dossier()));
    }

    SamePicture requirePossible(Case row, Addition.ToDistinguish wish) {
        return find(row.id, wish.evidenceId(), wish.distinction().otherId()).filter(found -> found.distinguishedAt == null).orElseThrow(Problems::notFound);
    }

    JudgedCase distinguish(Case row, Addition.ToDistinguish wish, CaseEvents.Seconded seconded, Author by, Instant at) {
        SamePicture match = requirePossible(row, wish);
        match.distinguish(wish.reason(), by, at);
        row.touch(at);
        var data = new CaseEvents.PicturesMatched(match.id, match.evidenceId, match.earlierId, seconded);
        return caseEventWriter.append(row, EventType.PICTURES_DISTINGUISHED, data, wish.reason(), by);
    }

    private Optional<SamePicture> find(UUID caseId, UUID one, UUID other) {
        var pair = new CasePair(one, other);
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
