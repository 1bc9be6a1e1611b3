package org.docket.casework;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.rating.RatingVocabulary;

/** The desk's reading side: one case judged live, lists by what is stored. */
@ApplicationScoped
public class CaseReader {

    private final Cases cases;
    private final CaseLists lists;
    private final CaseSearch found;
    private final Dossiers dossiers;
    private final AgroalDataSource database;
    private final CaseReferences references;
    private final RatingVocabulary ratings;
    private final EntityManager em;

    CaseReader(Cases cases, CaseLists lists, CaseSearch found, Dossiers dossiers, AgroalDataSource database, CaseReferences references,
            RatingVocabulary ratings, EntityManager em) {
        this.cases = cases;
        this.lists = lists;
        this.found = found;
        this.dossiers = dossiers;
        this.database = database;
        this.references = references;
        this.ratings = ratings;
        this.em = em;
    }

    /** One case as it is now: three statements on one connection, without a session, because it is what everybody reads. */
    public Optional<ShownCase> show(UUID id, Caller by) throws SQLException {
        try (var connection = database.getConnection()) {
            Optional<JudgedCase> judged = dossiers.judge(connection, id).filter(found -> mayRead(by, found.file().publication().visibility()));
            if (judged.isEmpty()) {
                return Optional.empty();
            }
            ShownCase shown = CaseViews.show(by.partner() ? judged.get().forReaders() : judged.get(), CaseLinkReader.read(connection, id), ratings);
            return Optional.of(by.partner() ? new ShownCase(shown.view().outside(), shown.tag()) : shown);
        }
    }

    /** Whoever is outside the desk sees what is published, and of everything else not even that it is there. */
    private static boolean mayRead(Caller by, Visibility visibility) {
        return !by.partner() || visibility == Visibility.PUBLIC;
    }

    @Transactional
    public FoundPage<CaseSummary> page(CaseFilter filter, Caller by) {
        if (by.partner()) {
            filter.narrowToPublic();
        }
        filter.countedFacets();
        FoundPage<CaseSummary> page = filter.words() == null ? listed(filter) : found.page(filter);
        return by.partner() ? page.with(CaseSummary::outside) : page;
    }

    private FoundPage<CaseSummary> listed(CaseFilter filter) {
        Page<CaseSummary> page = lists.page(filter);
        boolean whole = filter.cursor == null && page.next() == null;
        return new FoundPage<>(page.items(), page.next(), whole ? page.items().size() : found.total(filter), null, found.counts(filter));
    }

    public boolean isThere(UUID id) {
        return cases.findByIdOptional(id).isPresent();
    }

    /** A 404 unless the case is there, and the caller may see it. */
    public void require(UUID id, Caller by) {
        cases.findByIdOptional(id).filter(found -> mayRead(by, found.visibility)).orElseThrow(Problems::notFound);
    }

    /** Items of a case in the order in which they were attached, each with what it comes down to. */
    @Transactional
    public Page<EvidenceView> evidence(UUID id, Caller by, String cursor, Integer limit) {
        JudgedCase judged = judged(id, by).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        List<Evidence> items = em.createQuery("from Evidence e join fetch e.source left join fetch e.speaker where e.caseId = :case and e.id > :after"
                        + " and (e.uncleared = false or :outside = false) order by e.id", Evidence.class)
                .setParameter("case", id)
                .setParameter("outside", by.partner())
                .setParameter("after", Cursor.idAfter(cursor))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(items, size, item -> view(item, judged, by), last -> Cursor.of(last.id));
    }

    /** One item with its strong ETag. */
    @Transactional
    Optional<ShownEvidence> item(UUID id, UUID evidenceId, Caller by) {
        return judged(id, by).flatMap(judged -> references.evidence(id, evidenceId)
                .filter(item -> !item.uncleared || !by.partner())
                .map(item -> new ShownEvidence(view(item, judged, by), tag(item, judged.tag()))));
    }

    private static EvidenceView view(Evidence item, JudgedCase judged, Caller by) {
        EvidenceView view = EvidenceView.of(item, judged.dossier());
        return by.partner() ? view.outside() : view;
    }

    /** The strong ETag: its case's, which changes with the case and its sources, and the version of the speaker whose name is shown. */
    private static String tag(Evidence item, String caseTag) {
        return caseTag + '-' + item.id + (item.speaker == null ? "" : "-" + item.speaker.version());
    }

    private Optional<JudgedCase> judged(UUID id, Caller by) {
        return dossiers.judge(id).filter(found -> mayRead(by, found.file().publication().visibility())).map(found -> by.partner() ? found.forReaders() : found);
    }

    record ShownEvidence(EvidenceView view, String tag) {}
}
