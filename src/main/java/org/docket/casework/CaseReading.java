package org.docket.casework;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Cursor;
import org.docket.platform.Limit;
import org.docket.platform.Page;
import org.docket.platform.Problems;

/** The desk's reading side: one case judged live, lists by what is stored. */
@ApplicationScoped
class CaseReading {

    private final Cases cases;
    private final CaseLists lists;
    private final Dossiers dossiers;
    private final AgroalDataSource database;
    private final References references;
    private final EntityManager em;

    CaseReading(Cases cases, CaseLists lists, Dossiers dossiers, AgroalDataSource database, References references, EntityManager em) {
        this.cases = cases;
        this.lists = lists;
        this.dossiers = dossiers;
        this.database = database;
        this.references = references;
        this.em = em;
    }

    /** One case as it is now: three statements on one connection, without a session, because it is what everybody reads. */
    Optional<Shown> show(UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            Optional<Judged> judged = dossiers.judge(connection, id);
            return judged.isEmpty() ? Optional.empty() : Optional.of(CaseViews.show(judged.get(), Links.read(connection, id)));
        }
    }

    @Transactional
    Page<CaseSummary> page(CaseFilter filter) {
        return lists.page(filter);
    }

    /** A 404 unless the case is there. */
    void require(UUID id) {
        cases.findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Items of a case in the order in which they were attached, each with what it comes down to. */
    @Transactional
    Page<EvidenceView> evidence(UUID id, String cursor, Integer limit) {
        Judged judged = dossiers.judge(id).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        List<Evidence> items = em.createQuery("from Evidence e join fetch e.source where e.caseId = :case and e.id > :after"
                        + " order by e.id", Evidence.class)
                .setParameter("case", id)
                .setParameter("after", Cursor.idAfter(cursor))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(items, size, item -> EvidenceView.of(item, judged.dossier()), last -> Cursor.of(last.id));
    }

    /** One item with its strong ETag. */
    @Transactional
    Optional<ShownEvidence> item(UUID id, UUID evidenceId) {
        return dossiers.judge(id).flatMap(judged -> references.evidence(id, evidenceId)
                .map(item -> EvidenceView.of(item, judged.dossier()))
                .map(view -> new ShownEvidence(view, view.tag(judged.tag()))));
    }

    record ShownEvidence(EvidenceView view, String tag) {}
}
