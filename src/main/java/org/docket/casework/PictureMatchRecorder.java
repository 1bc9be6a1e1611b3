package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;
import org.docket.platform.IfMatch;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Records that items of a case show the same picture, which counts as one root, and that somebody says they do not. */
@ApplicationScoped
public class PictureMatchRecorder {

    private final Cases cases;
    private final Holding holding;
    private final Docketing docketing;
    private final References references;
    private final EntityManager em;
    private final Ids ids;
    private final Clock clock;

    PictureMatchRecorder(Cases cases, Holding holding, Docketing docketing, References references, EntityManager em, Ids ids, Clock clock) {
        this.cases = cases;
        this.holding = holding;
        this.docketing = docketing;
        this.references = references;
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
     * Somebody says that two items show different pictures: they are two roots again. 404 for items that no match connects; 409 for a published case,
     * where it could restore what readers were told is lost.
     */
    @Transactional
    public EvidenceView distinguish(UUID caseId, UUID evidenceId, IfMatch expected, DistinctionInput input, Author by) {
        Case row = holding.required(caseId, expected).row();
        Evidence item = references.evidence(caseId, evidenceId).orElseThrow(Problems::notFound);
        SamePicture match = find(caseId, evidenceId, input.otherId()).filter(found -> found.distinguishedAt == null).orElseThrow(Problems::notFound);
        if (row.visibility == Visibility.PUBLIC) {
            throw Problems.of(ProblemType.CASE_PUBLIC);
        }
        Instant now = clock.instant();
        match.distinguish(input.reason(), by, now);
        row.touch(now);
        return EvidenceView.of(item, docketing.append(row, EventType.PICTURES_DISTINGUISHED, told(match), input.reason(), by).dossier());
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
        return new CaseEvents.PicturesMatched(match.id, match.evidenceId, match.earlierId);
    }
}
