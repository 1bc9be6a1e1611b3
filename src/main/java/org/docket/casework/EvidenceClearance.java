package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.casework.CaseLock.Held;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;

/** Keeps what is added to a published case from its readers until a second person has cleared it. The caller holds the lock on the case. */
@ApplicationScoped
class EvidenceClearance {

    private final EntityManager em;
    private final CaseEventWriter caseEventWriter;
    private final ProposalWriter proposalWriter;

    EvidenceClearance(EntityManager em, CaseEventWriter caseEventWriter, ProposalWriter proposalWriter) {
        this.em = em;
        this.caseEventWriter = caseEventWriter;
        this.proposalWriter = proposalWriter;
    }

    /** Proposes to clear what one person added, in one proposal with what that person proposed to clear before. */
    void propose(Held held, Collection<UUID> evidence, Collection<UUID> reviews, Proposer by) {
        if (evidence.isEmpty() && reviews.isEmpty()) {
            return;
        }
        var items = new TreeSet<>(evidence);
        var others = new TreeSet<>(reviews);
        for (Proposal earlier : proposalWriter.pending(held.row())) {
            if (earlier.wish() instanceof Addition.ToClear same && earlier.isOf(by)) {
                items.addAll(same.evidence());
                others.addAll(same.reviews());
                proposalWriter.overtake(held.row(), held.judged(), earlier, by.author());
            }
        }
        proposalWriter.propose(held, whole(held.row().id, new Addition.ToClear(items, others)), by);
    }

    /**
     * What is to be cleared: all that is uncleared where nothing is named. 422 for an item or review that is not uncleared, and where there is nothing to clear.
     */
    Addition.ToClear requested(UUID caseId, Addition.ToClear wish) {
        SortedSet<UUID> evidence = ids(evidence(caseId));
        SortedSet<UUID> reviews = ids(reviews(caseId));
        if (wish.evidence().isEmpty() && wish.reviews().isEmpty()) {
            require(!evidence.isEmpty() || !reviews.isEmpty(), "", "nothing-uncleared", "Readers see all that is on file.");
            return new Addition.ToClear(evidence, reviews);
        }
        require(evidence.containsAll(wish.evidence()), "/evidence", "not-uncleared", "Name items of this case with the state UNCLEARED.");
        require(reviews.containsAll(wish.reviews()), "/reviews", "not-uncleared", "Name reviews of this case that are not cleared.");
        return whole(caseId, wish);
    }

    /** Readers see an item only with the items that it derives from. */
    private Addition.ToClear whole(UUID caseId, Addition.ToClear wish) {
        var items = new TreeSet<>(wish.evidence());
        List<Evidence> uncleared = new ArrayList<>(evidence(caseId));
        for (Evidence item : uncleared.reversed()) {
            if (items.contains(item.id)) {
                uncleared.stream().map(origin -> origin.id).filter(item.derivedFrom::contains).forEach(items::add);
            }
        }
        return new Addition.ToClear(items, wish.reviews());
    }

    JudgedCase clear(Case row, Addition.ToClear wish, CaseEvents.Seconded seconded, Author by, Instant at) {
        SortedSet<UUID> reviews = new TreeSet<>(wish.reviews());
        reviews(row.id).stream().filter(review -> reviews.contains(review.id)).forEach(review -> review.uncleared = false);
        row.touch(at);
        return caseEventWriter.append(row, EventType.EVIDENCE_CLEARED, new CaseEvents.Cleared(clear(row.id, wish.evidence()), reviews, seconded), null, by);
    }

    /** Clears these items of a case; returns those that were not cleared before. */
    SortedSet<UUID> clear(UUID caseId, Collection<UUID> items) {
        List<Evidence> cleared = items.isEmpty() ? List.of() : evidence(caseId).stream().filter(item -> items.contains(item.id)).toList();
        cleared.forEach(item -> item.uncleared = false);
        return ids(cleared);
    }

    /**
     * A publication clears all that is on file, as far as the second person was asked about it.
     *
     * @param proposedAt null where nobody was asked
     * @return the items and reviews that came later, which readers do not see
     */
    SortedSet<UUID> publish(UUID caseId, Instant proposedAt) {
        var later = new TreeSet<UUID>();
        evidence(caseId).forEach(item -> item.uncleared = false);
        reviews(caseId).forEach(review -> review.uncleared = false);
        if (proposedAt != null) {
            for (Evidence item : em.createQuery("from Evidence e where e.caseId = ?1 and e.attachedAt > ?2", Evidence.class)
                    .setParameter(1, caseId).setParameter(2, proposedAt).getResultList()) {
                item.uncleared = true;
                later.add(item.id);
            }
            for (Review review : em.createQuery("from Review r where r.caseId = ?1 and r.recordedAt > ?2", Review.class)
                    .setParameter(1, caseId).setParameter(2, proposedAt).getResultList()) {
                review.uncleared = true;
                later.add(review.id);
            }
        }
        return later;
    }

    /** In the order in which they were attached. */
    private List<Evidence> evidence(UUID caseId) {
        return em.createQuery("from Evidence e where e.caseId = ?1 and e.uncleared = true order by e.id", Evidence.class).setParameter(1, caseId).getResultList();
    }

    private List<Review> reviews(UUID caseId) {
        return em.createQuery("from Review r where r.caseId = ?1 and r.uncleared = true order by r.id", Review.class).setParameter(1, caseId).getResultList();
    }

    private static SortedSet<UUID> ids(List<?> rows) {
        var ids = new TreeSet<UUID>();
        rows.forEach(row -> ids.add(row instanceof Evidence item ? item.id : ((Review) row).id));
        return ids;
    }

    private static void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            throw Problems.invalid(List.of(new InputError(pointer, code, detail)));
        }
    }
}
