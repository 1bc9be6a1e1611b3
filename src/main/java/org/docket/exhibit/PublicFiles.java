package org.docket.exhibit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;

/** What everybody may have: of published cases what was cleared, itself or its stripped copy. Of everything else not that it is there. */
@ApplicationScoped
class PublicFiles {

    private final CaseItems items;
    private final ExhibitRows rows;

    PublicFiles(CaseItems items, ExhibitRows rows) {
        this.items = items;
        this.rows = rows;
    }

    /** In the order in which they came to the desk; a 404 unless the case is published. */
    @Transactional
    Page<PublicFile> page(String reference, String cursor, Integer limit) {
        UUID caseId = items.published(reference).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        return Page.of(rows.cleared(caseId, Cursor.idAfter(cursor), size + 1), size, this::shown, last -> Cursor.of(last.id));
    }

    @Transactional
    Optional<Download> file(String reference, Sha256 sha256) {
        return items.published(reference).stream().flatMap(caseId -> rows.inCase(caseId, sha256).stream()).filter(this::isCleared).findFirst()
                .map(row -> new Download(row.content.measured(), row.mediaType, PublicFile.name(row, FileTypes.ending(row.mediaType))));
    }

    /** Whether everybody may have these very bytes now. */
    boolean isServed(Exhibit row) {
        return items.find(row.caseId, row.evidenceId).filter(CaseItem::isPublic).isPresent() && isCleared(row);
    }

    private boolean isCleared(Exhibit row) {
        return switch (row.role) {
            case ORIGINAL, CAPTURE -> row.isCleared() && row.isPlain();
            case PUBLIC_COPY -> rows.find(row.derivedFrom).filter(Exhibit::isCleared).isPresent() && isTheOne(row);
            case TEXT, THUMBNAIL -> false;
        };
    }

    /** A copy that was made again replaces the one before: it may have left something in. */
    private boolean isTheOne(Exhibit copy) {
        return rows.publicCopy(copy.derivedFrom).filter(last -> last.id.equals(copy.id)).isPresent();
    }

    private PublicFile shown(Exhibit cleared) {
        Exhibit served = cleared.isPlain() ? cleared : rows.publicCopy(cleared.id).orElseThrow();
        return PublicFile.of(cleared, served, FileTypes.ending(served.mediaType));
    }
}
