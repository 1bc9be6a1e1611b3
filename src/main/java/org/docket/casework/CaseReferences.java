package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.http.InputError;
import org.docket.http.Limit;
import org.docket.http.Problems;
import org.docket.source.Source;
import org.docket.source.Sources;

/** What a case refers to, and whether it may: everything that is not on file is a 422 that names the field. */
@ApplicationScoped
class CaseReferences {

    static final String TOO_MANY_LINKS = "too-many-links";
    static final String DUPLICATE_CHAIN = "duplicate-chain";

    private final Sources sources;
    private final EntityManager em;

    CaseReferences(Sources sources, EntityManager em) {
        this.sources = sources;
        this.em = em;
    }

    /** Null when none is named. */
    Source claimant(CaseFile file) {
        return file.claim().claimantId() == null ? null : source("/claim/claimantId", file.claim().claimantId());
    }

    /** In their order. */
    List<Source> respondents(CaseFile file) {
        List<UUID> ids = file.claim().respondentIds();
        return IntStream.range(0, ids.size())
                .mapToObj(i -> source(ids.size() == 1 ? "/claim/respondentId" : "/claim/respondentIds/" + i, ids.get(i)))
                .toList();
    }

    Source source(String pointer, UUID id) {
        return sources.with(id).orElseThrow(() -> invalid(pointer, "unknown-source", "No source has this id."));
    }

    static void requireAgreement(EvidenceInput input) {
        List<InputError> errors = input.contradictions();
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    /** Null when none is named. */
    Source speaker(EvidenceInput input) {
        return input.speakerId() == null ? null : source("/speakerId", input.speakerId());
    }

    Optional<Evidence> evidence(UUID caseId, UUID id) {
        return Optional.ofNullable(em.find(Evidence.class, id)).filter(item -> item.caseId.equals(caseId));
    }

    void requireOrigins(UUID caseId, Set<UUID> derivedFrom) {
        requireOnFile(caseId, derivedFrom, "/derivedFrom", "An item derives from items of the same case that are on file.");
    }

    void requireAffirmable(UUID caseId, Set<UUID> affirmed) {
        requireOnFile(caseId, affirmed, "/affirmedEvidence", "Items that are affirmed are on file in the case.");
    }

    private void requireOnFile(UUID caseId, Set<UUID> items, String pointer, String detail) {
        if (items.isEmpty()) {
            return;
        }
        long found = em.createQuery("select count(e) from Evidence e where e.caseId = ?1 and e.id in ?2", Long.class)
                .setParameter(1, caseId)
                .setParameter(2, items)
                .getSingleResult();
        if (found < items.size()) {
            throw invalid(pointer, "unknown-evidence", detail);
        }
    }

    /** A verdict that points to a duplicate must end somewhere: a duplicate has no duplicates and duplicates one case. */
    void requireLinkable(CaseLink.Key key, List<Case> both) {
        if (key.caseId().equals(key.otherId())) {
            throw invalid("/caseId", "itself", "A case is not linked to itself.");
        }
        if (both.stream().noneMatch(found -> found.id.equals(key.caseId()))) {
            throw Problems.notFound();
        }
        if (both.size() < 2) {
            throw invalid("/caseId", "unknown-case", "No case has this id.");
        }
        if (isNew(key) && isFull(key.caseId())) {
            throw invalid("/caseId", TOO_MANY_LINKS, "A case is linked to at most " + Limit.MOST + " others.");
        }
        if (key.relation() == Relation.DUPLICATES && isNew(key) && !chained(key.caseId(), List.of(key.otherId())).isEmpty()) {
            throw invalid("/relation", DUPLICATE_CHAIN, "A case duplicates one other, which itself duplicates none.");
        }
    }

    /** In whichever direction, and whatever the relation. */
    boolean areLinked(CasePair pair) {
        return em.createQuery("select count(l) from CaseLink l where (l.caseId = ?1 and l.otherId = ?2) or (l.caseId = ?2 and l.otherId = ?1)", Long.class)
                .setParameter(1, pair.first())
                .setParameter(2, pair.second())
                .getSingleResult() > 0;
    }

    boolean isNew(CaseLink.Key key) {
        return em.find(CaseLink.class, key) == null;
    }

    void keep(Object row) {
        em.persist(row);
    }

    /** Whether a case is linked to as many others as it may be. */
    boolean isFull(UUID caseId) {
        return em.createQuery("select count(l) from CaseLink l where l.caseId = ?1", Long.class)
                .setParameter(1, caseId)
                .getSingleResult() >= Limit.MOST;
    }

    /** Those of {@code others} that a case cannot duplicate: all of them where it is a duplicate itself or has one, else those that are. */
    Set<UUID> chained(UUID id, Collection<UUID> others) {
        long around = em.createQuery("select count(l) from CaseLink l where l.relation = ?1 and (l.caseId = ?2 or l.otherId = ?2)", Long.class)
                .setParameter(1, Relation.DUPLICATES)
                .setParameter(2, id)
                .getSingleResult();
        return Set.copyOf(around > 0 ? others : em.createQuery("select l.caseId from CaseLink l where l.relation = ?1 and l.caseId in ?2", UUID.class)
                .setParameter(1, Relation.DUPLICATES)
                .setParameter(2, others)
                .getResultList());
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }
}
