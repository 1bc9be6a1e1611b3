package org.docket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.docket.casework.CaseItems;
import org.docket.exhibit.ExhibitView;
import org.docket.log.Author;
import org.docket.log.EventType;

/** Writes down who took a case's exhibits with them. */
@ApplicationScoped
class HandOverWriter {

    private final CaseItems cases;
    private final PackedFiles files;
    private final Clock clock;

    HandOverWriter(CaseItems cases, PackedFiles files, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.clock = clock;
    }

    /** Stored for good. */
    record HandedOver(List<String> contents) {}

    @Transactional
    void record(UUID caseId, Author by) {
        List<String> contents = files.of(caseId).stream().map(PackedFile::exhibit).map(ExhibitView::sha256).distinct().toList();
        cases.noted(caseId, EventType.EXHIBITS_HANDED_OVER, new HandedOver(contents), clock.instant(), by);
    }
}
