package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.ClaimFinder.Order;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Lists of cases: two queries for a page, the second by {@link ListedCaseReader}, and one that counts, whatever its length and however many cases there are. */
@ApplicationScoped
class CaseLists {

    private final EntityManager em;
    private final ListedCaseReader cases;

    CaseLists(EntityManager em, ListedCaseReader cases) {
        this.em = em;
        this.cases = cases;
    }

    Page<CaseSummary> page(CaseFilter filter) {
        int size = Limit.of(filter.limit);
        boolean byNumber = filter.order() == Order.NUMBER;
        Map<String, Object> conditions = filter.conditions();
        var where = new ArrayList<>(conditions.keySet());
        Cursor from = filter.from();
        if (from != null) {
            where.add(byNumber ? "c.number > :number" : "c.updatedAt <= :at and (c.updatedAt < :at or c.id < :id)");
        }
        var query = em.unwrap(Session.class)
                .createSelectionQuery(ListedCase.SELECT
                        + (where.isEmpty() ? "" : "where " + String.join(" and ", where))
                        + filter.sorted(), ListedCase.class)
                .setMaxResults(size + 1);
        set(query, conditions);
        if (from != null && byNumber) {
            query.setParameter("number", from.number(0));
        } else if (from != null) {
            query.setParameter("at", from.instant(0)).setParameter("id", from.uuid(1));
        }
        Page<UUID> page = Page.of(query.getResultList(), size, ListedCase::id, filter::after);
        return new Page<>(readable(page.items(), filter).map(CaseSummary::of).toList(), page.next());
    }

    /** How many the filter shows on all pages, but no more than {@code most}: one statement, which ends there. */
    long total(CaseFilter filter, int most) {
        Map<String, Object> conditions = filter.conditions();
        var query = em.unwrap(Session.class).createSelectionQuery("select count(*) from (select c.id as id from CaseRecord c "
                + (conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions.keySet()))
                + filter.sorted() + " limit " + most + ") counted", Long.class);
        set(query, conditions);
        return query.getSingleResult();
    }

    /** Those of {@code ids} that the filter shows, in their order. */
    List<StoredCase> named(List<UUID> ids, CaseFilter filter) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> conditions = filter.conditions();
        var where = new ArrayList<>(conditions.keySet());
        where.add("c.id in :ids");
        var query = em.unwrap(Session.class)
                .createSelectionQuery(ListedCase.SELECT + "where " + String.join(" and ", where), ListedCase.class);
        set(query, conditions);
        query.setParameterList("ids", ids);
        Set<UUID> shown = query.getResultList().stream().map(ListedCase::id).collect(Collectors.toSet());
        return readable(ids.stream().filter(shown::contains).toList(), filter).toList();
    }

    /** A case that was withdrawn after the query for its id is not shown outside the desk. */
    private Stream<StoredCase> readable(List<UUID> ids, CaseFilter filter) {
        return cases.read(ids).stream().filter(found -> !filter.isOnlyPublic() || found.publication().visibility() == Visibility.PUBLIC);
    }

    private static void set(SelectionQuery<?> query, Map<String, Object> conditions) {
        List<Object> values = List.copyOf(conditions.values());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("v" + i, values.get(i));
        }
    }
}
