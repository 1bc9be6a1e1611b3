package org.docket.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.docket.casework.MatchDecision.State;
import org.docket.http.ProblemType;

/** Other cases beside one, for whoever finds those that may say the same: each in short, with what the desk decided about the two. */
@ApplicationScoped
public class NeighborCaseReader {

    private static final String LINKED = "from CaseLink l where (l.caseId = ?1 and l.otherId in ?2) or (l.otherId = ?1 and l.caseId in ?2)"
            + " order by l.linkedAt, l.relation";

    private final Cases cases;
    private final CaseEventWriter caseEventWriter;
    private final Dismissals dismissals;
    private final CaseReferences references;
    private final EntityManager em;

    NeighborCaseReader(Cases cases, CaseEventWriter caseEventWriter, Dismissals dismissals, CaseReferences references, EntityManager em) {
        this.cases = cases;
        this.caseEventWriter = caseEventWriter;
        this.dismissals = dismissals;
        this.references = references;
        this.em = em;
    }

    /**
     * One of them.
     *
     * @param full whether the case is linked to as many others as it may be
     * @param chained whether one of the two is a duplicate, or the case has one
     */
    public record Beside(UUID id, MatchedCase other, MatchDecision decision, boolean full, boolean chained) {

        /** @param negates whether the two seem to say the contrary of each other */
        public List<MatchAction> actions(boolean negates) {
            String unlinkable = full ? CaseReferences.TOO_MANY_LINKS : null;
            String unjoinable = decision.state() == State.JOINED ? ProblemType.ALREADY_LINKED.slug() : chained ? CaseReferences.DUPLICATE_CHAIN : unlinkable;
            return List.of(MatchAction.join(id, other.id(), unjoinable), MatchAction.link(id, other.id(), negates, unlinkable),
                    MatchAction.dismiss(id, other.id(), decision.state()), MatchAction.restore(id, other.id(), decision.state()));
        }
    }

    /** The cases about which something is decided: dismissed, linked or joined, from whichever side. */
    @Transactional
    public Set<UUID> decided(UUID id) {
        var decided = new HashSet<UUID>();
        dismissals.around(id).forEach(pair -> decided.add(pair.beside(id)));
        decided.addAll(em.createQuery("select l.otherId from CaseLink l where l.caseId = ?1", UUID.class).setParameter(1, id).getResultList());
        decided.addAll(em.createQuery("select l.caseId from CaseLink l where l.otherId = ?1", UUID.class).setParameter(1, id).getResultList());
        return decided;
    }

    /** Cases in short, beside none. */
    @Transactional
    public Map<UUID, MatchedCase> of(Collection<UUID> asked) {
        return asked.isEmpty() ? Map.of() : caseEventWriter.judge(cases.shown(List.copyOf(asked))).stream().map(MatchedCase::of).collect(toMap(MatchedCase::id, Function.identity()));
    }

    /** Those of {@code others} that are there. */
    @Transactional
    public Map<UUID, Beside> of(UUID id, Collection<UUID> others) {
        List<UUID> asked = List.copyOf(others);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Dismissal> dismissed = dismissals.between(id, asked).stream().collect(toMap(row -> row.pair().beside(id), Function.identity()));
        Map<UUID, List<CaseLink>> linked = em.createQuery(LINKED, CaseLink.class).setParameter(1, id).setParameter(2, asked)
                .getResultStream().collect(groupingBy(link -> link.caseId.equals(id) ? link.otherId : link.caseId));
        boolean full = references.isFull(id);
        Set<UUID> chained = references.chained(id, asked);
        return caseEventWriter.judge(cases.shown(asked)).stream().map(judged -> {
            UUID other = judged.file().id();
            return new Beside(id, MatchedCase.of(judged), decision(dismissed.get(other), linked.get(other)), full, chained.contains(other));
        }).collect(toMap(beside -> beside.other().id(), Function.identity()));
    }

    private static MatchDecision decision(Dismissal dismissal, List<CaseLink> links) {
        if (links != null) {
            return MatchDecision.of(links);
        }
        return dismissal == null ? MatchDecision.NONE : MatchDecision.of(dismissal);
    }
}
