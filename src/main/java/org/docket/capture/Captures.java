package org.docket.capture;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.capture.quote.QuoteOutcome;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.casework.LinkChecks;
import org.docket.exhibit.ExhibitRole;
import org.docket.exhibit.ExhibitView;
import org.docket.exhibit.FileIngest;
import org.docket.exhibit.FileIngest.Brought;
import org.docket.exhibit.store.FileOrigin;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.platform.Ids;

/** Keeps captures: both files, the row and its event in one transaction. */
@ApplicationScoped
class Captures implements PanacheRepositoryBase<Capture, UUID> {

    private static final FileOrigin ORIGIN = FileOrigin.program("capture");

    private final CaseItems items;
    private final LinkChecks links;
    private final FileIngest fileIngest;
    private final Ids ids;
    private final Clock clock;

    Captures(CaseItems items, LinkChecks links, FileIngest fileIngest, Ids ids, Clock clock) {
        this.items = items;
        this.links = links;
        this.fileIngest = fileIngest;
        this.ids = ids;
        this.clock = clock;
    }

    /** 404 for an item that is not there. Files that a transaction left behind are swept like those of any upload. */
    @Transactional
    CaptureView keep(UUID caseId, UUID evidenceId, CapturedPage page, Author by) {
        CaseItem item = items.locked(caseId, evidenceId).orElseThrow(Problems::notFound);
        ExhibitView archive = bring(item, page.archive(), new Brought("page.warc", ExhibitRole.CAPTURE, null, ORIGIN), by);
        ExhibitView text = page.text().filter(words -> !words.isEmpty())
                .map(words -> bring(item, words.getBytes(StandardCharsets.UTF_8), new Brought("page.txt", ExhibitRole.TEXT, archive.id(), ORIGIN), by))
                .orElse(null);
        var row = new Capture(ids.next(), item, page, archive, text, page.quote().map(StoredQuote::write).orElse(null), by);
        persist(row);
        items.noted(item, EventType.CAPTURED, CaptureEvents.Captured.of(row), clock.instant(), by);
        links.seen(evidenceId);
        Log.infof("page captured: capture=%s status=%s quote=%s", row.id, row.status, row.quoteOutcome);
        return CaptureView.of(row);
    }

    /** The captures of an item in the order in which they were made; a 404 where there is no such item. */
    @Transactional
    Page<CaptureView> page(UUID caseId, UUID evidenceId, String cursor, Integer limit) {
        items.find(caseId, evidenceId).orElseThrow(Problems::notFound);
        int size = Limit.of(limit);
        List<Capture> rows = find("evidenceId = ?1 and id > ?2 order by id", evidenceId, Cursor.idAfter(cursor)).range(0, size).list();
        return Page.of(rows, size, CaptureView::of, last -> Cursor.of(last.id));
    }

    @Transactional
    Optional<CaptureView> view(UUID caseId, UUID evidenceId, UUID id) {
        return findByIdOptional(id).filter(row -> row.caseId.equals(caseId) && row.evidenceId.equals(evidenceId)).map(CaptureView::of);
    }

    /** What the last capture of an item said of its quote; empty where there is none that looked for it. */
    @Transactional
    Optional<QuoteOutcome.Result> lastOutcome(UUID evidenceId) {
        return find("evidenceId = ?1 and quoteOutcome is not null order by id desc", evidenceId).range(0, 0).stream().findFirst().map(row -> row.quoteOutcome);
    }

    private ExhibitView bring(CaseItem item, byte[] bytes, Brought brought, Author by) {
        try {
            return fileIngest.bring(item.caseId(), item.id(), new ByteArrayInputStream(bytes), brought, by).view();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
