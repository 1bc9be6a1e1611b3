package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cases with all that the desk wrote of them, for whoever keeps a copy of what it has. */
@ApplicationScoped
public class DeskCases {

    private final Cases cases;
    private final EntityManager em;

    DeskCases(Cases cases, EntityManager em) {
        this.cases = cases;
        this.em = em;
    }

    /**
     * A case as it is now.
     *
     * @param summary of its publication, or of the one that is meant; null for most, as are {@code rating} and {@code note}
     */
    public record DeskCase(CaseSummary facts, String summary, String rating, String note) {}

    /** In the order of their ids, those after {@code after}. */
    @Transactional
    public List<DeskCase> after(UUID after, int limit) {
        List<UUID> ids = em.createQuery("select c.id from CaseRecord c where c.id > ?1 order by c.id", UUID.class)
                .setParameter(1, after)
                .setMaxResults(limit)
                .getResultList();
        return read(ids);
    }

    @Transactional
    public List<DeskCase> of(Collection<UUID> ids) {
        return read(List.copyOf(ids));
    }

    /** The cases whose claimant or respondent is one of {@code sources}. */
    @Transactional
    public List<UUID> about(Collection<UUID> sources) {
        return em.createQuery("select c.id from CaseRecord c where fk(c.claimant) in ?1 or exists (select r from c.respondents r where r.id in ?1)", UUID.class)
                .setParameter(1, List.copyOf(sources))
                .getResultList();
    }

    private List<DeskCase> read(List<UUID> ids) {
        return ids.isEmpty() ? List.of()
                : cases.shown(ids).stream().map(row -> new DeskCase(CaseSummary.of(row), row.summary, row.rating, row.note)).toList();
    }
}
