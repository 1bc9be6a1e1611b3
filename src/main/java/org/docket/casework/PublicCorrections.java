package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docket.http.Cursor;
import org.docket.http.Page;

/** What readers were told of changes, of whichever verdict that is or was public: what was told is not taken back with a verdict. */
@ApplicationScoped
public class PublicCorrections {

    private static final String VISIBLE = "from Correction k join CaseRecord c on c.id = k.caseId where c.visibility <> PRIVATE";

    private final EntityManager em;

    PublicCorrections(EntityManager em) {
        this.em = em;
    }

    /** What readers were told, the newest first; {@code cursor} null for the first page. */
    @Transactional
    public Page<CorrectionView> corrections(String cursor, int size) {
        var query = em.createQuery("select k, c " + VISIBLE + (cursor == null ? "" : " and k.id < :before") + " order by k.id desc", Object[].class);
        if (cursor != null) {
            query.setParameter("before", Cursor.parse(cursor, 1).uuid(0));
        }
        List<CorrectionView> found = query.setMaxResults(size + 1).getResultList().stream().map(PublicCorrections::view).toList();
        return Page.of(found, size, view -> view, last -> Cursor.of(last.id()));
    }

    private static CorrectionView view(Object[] row) {
        return CorrectionView.of((Correction) row[0], (Case) row[1]);
    }
}
