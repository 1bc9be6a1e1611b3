package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.exhibit.store.MeasuredContent;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.platform.Ids;

/** Which files an item has, as the desk sees them. */
@ApplicationScoped
public class ExhibitReader {

    private final CaseItems items;
    private final ExhibitRows rows;

    ExhibitReader(CaseItems items, ExhibitRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** The files of an item in the order in which they came; a 404 where there is no such item. */
    @Transactional
    public Page<ExhibitView> page(UUID caseId, UUID evidenceId, String cursor, Integer limit) {
        CaseItem item = items.find(caseId, evidenceId).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        return Page.of(rows.of(evidenceId, Cursor.idAfter(cursor), size + 1), size, row -> ExhibitView.of(row, item), last -> Cursor.of(last.id));
    }

    /** All files of an item, in the order in which they came; empty where there is no such item. */
    @Transactional
    public List<ExhibitView> all(UUID caseId, UUID evidenceId) {
        return items.find(caseId, evidenceId)
                .map(item -> rows.of(evidenceId, Ids.FIRST, Integer.MAX_VALUE).stream().map(row -> ExhibitView.of(row, item)).toList())
                .orElse(List.of());
    }

    /** Exhibits of a case after {@code after}, in the order in which they came. */
    @Transactional
    public List<ExhibitView> ofCase(UUID caseId, UUID after, int limit) {
        List<Exhibit> found = rows.ofCase(caseId, after, limit);
        Map<UUID, CaseItem> known = items.of(caseId, found.stream().map(row -> row.evidenceId).collect(Collectors.toSet()));
        return found.stream().map(row -> ExhibitView.of(row, known.get(row.evidenceId))).toList();
    }

    /** Whether an item has a file with this content. */
    @Transactional
    public boolean has(UUID caseId, UUID evidenceId, Sha256 sha256) {
        return file(caseId, evidenceId, sha256).isPresent();
    }

    /** One exhibit by its id. */
    @Transactional
    public Optional<ExhibitView> find(UUID id) {
        return rows.find(id).map(row -> ExhibitView.of(row, items.find(row.caseId, row.evidenceId).orElseThrow()));
    }

    /** A file of an item by its hash, with what was measured when it came in. */
    @Transactional
    public Optional<Shown> file(UUID caseId, UUID evidenceId, Sha256 sha256) {
        return items.find(caseId, evidenceId).flatMap(item -> rows.at(evidenceId, sha256).stream().findFirst()
                .map(row -> new Shown(ExhibitView.of(row, item), row.content.measured())));
    }

    public record Shown(ExhibitView view, MeasuredContent content) {}
}
