package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Cases with all that the desk wrote of them, for whoever keeps a copy of what it has. */
@ApplicationScoped
public class CaseTextReader {

    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_EVIDENCE = 200_000;
    private static final String EVIDENCE = """
            select said.caseId, said.quote, said.translation, said.question from (
              select e.caseId as caseId, e.id as id, e.quote as quote, e.details.translation as translation, e.details.question as question,
                     row_number() over (partition by e.caseId order by e.id) as place
              from Evidence e where e.caseId in ?1 and e.withdrawnAt is null) said
            where said.place <= ?2 order by said.caseId, said.id""";

    /** The inner query stands by itself: it is answered once, from the index of the respondents, and not once for each case. */
    private static final String ABOUT = """
            select c.id from CaseRecord c
            where fk(c.claimant) in ?1 or c.id in (select x.id from CaseRecord x join x.respondents r where r.id in ?1)""";

    private final ListedCaseReader cases;
    private final EntityManager em;

    CaseTextReader(ListedCaseReader cases, EntityManager em) {
        this.cases = cases;
        this.em = em;
    }

    /**
     * A case as it is now.
     *
     * @param summary of its publication, or of the one that is meant; null for most, as are {@code rating} and {@code note}
     * @param evidence the quotes, translations and questions of its first {@value #MOST_ITEMS} items that are not withdrawn, up to {@value #LONGEST_EVIDENCE}
     *     characters; null where there are none
     */
    public record DeskCase(CaseSummary facts, String summary, String rating, String note, String evidence) {}

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
        return em.createQuery(ABOUT, UUID.class)
                .setParameter(1, List.copyOf(sources))
                .getResultList();
    }

    private List<DeskCase> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, StringBuilder> evidence = evidence(ids);
        return cases.read(ids).stream().map(found -> new DeskCase(CaseSummary.of(found), found.file().summary(), found.file().rating(), found.file().note(),
                Optional.ofNullable(evidence.get(found.id())).map(StringBuilder::toString).orElse(null))).toList();
    }

    /** By case; one whose items have no such text is left out. */
    private Map<UUID, StringBuilder> evidence(List<UUID> ids) {
        var found = new HashMap<UUID, StringBuilder>();
        em.createQuery(EVIDENCE, Object[].class)
                .setParameter(1, ids)
                .setParameter(2, (long) MOST_ITEMS)
                .getResultStream()
                .forEach(row -> Stream.of(row).skip(1).filter(Objects::nonNull)
                        .forEach(text -> append(found.computeIfAbsent((UUID) row[0], id -> new StringBuilder()), (String) text)));
        return found;
    }

    private static void append(StringBuilder all, String text) {
        if (all.length() + text.length() < LONGEST_EVIDENCE) {
            all.append(text).append('\n');
        }
    }
}
