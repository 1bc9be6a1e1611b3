package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.platform.Cursor;
import org.docket.platform.Limit;
import org.docket.platform.Page;
import org.hibernate.Session;

/** Lists of cases: two queries for a page, whatever its length and however many cases there are. */
@ApplicationScoped
class CaseLists {

    private final EntityManager em;

    CaseLists(EntityManager em) {
        this.em = em;
    }

    Page<CaseSummary> page(CaseFilter filter) {
        int size = Limit.of(filter.limit);
        boolean byNumber = filter.byNumber();
        Map<String, Object> conditions = filter.conditions();
        var where = new ArrayList<>(conditions.keySet());
        Cursor from = filter.from();
        if (from != null) {
            where.add(byNumber ? "c.number > :number" : "c.updatedAt <= :at and (c.updatedAt < :at or c.id < :id)");
        }
        var query = em.unwrap(Session.class)
                .createSelectionQuery(Cases.WITH_PARTIES
                        + (where.isEmpty() ? "" : "where " + String.join(" and ", where))
                        + filter.order(), Case.class)
                .setReadOnly(true)
                .setMaxResults(size + 1);
        List<Object> values = List.copyOf(conditions.values());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("v" + i, values.get(i));
        }
        if (from != null && byNumber) {
            query.setParameter("number", from.number(0));
        } else if (from != null) {
            query.setParameter("at", from.instant(0)).setParameter("id", from.uuid(1));
        }
        return Page.of(query.getResultList(), size, CaseSummary::of, filter::after);
    }
}
