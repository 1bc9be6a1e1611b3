package org.docket.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** Lets a second person approve what an import shows readers, and removes the bodies that nobody approved in time. */
@ApplicationScoped
class ImportApprover {

    private final ImportRows rows;
    private final ImportFiles files;
    private final EventLog log;
    private final ImportSettings settings;
    private final Clock clock;

    ImportApprover(ImportRows rows, ImportFiles files, EventLog log, ImportSettings settings, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The data of the event IMPORT_APPROVED.
     *
     * @param sha256 of the body that was approved
     * @param startedBy who started the import
     * @param responsibleId who made the key that started it; null for a key of one's own
     */
    record ImportApproved(UUID importId, String sha256, UUID startedBy, UUID responsibleId) {}

    /**
     * Has the import run again as approved; what it took before is unchanged then. 403 for the person who started it, and for a key that the same
     * person stands behind; 409 where it is not over, was approved, has nothing to approve, or its body is gone.
     */
    @Transactional
    Import approve(UUID id, Caller by) {
        Import row = rows.locked(id).orElseThrow(Problems::notFound);
        requirePossible(row);
        if (!by.isSecondTo(row.startedBy, row.responsibleId)) {
            throw Problems.of(ProblemType.OWN_IMPORT);
        }
        if (!row.keepsBody(clock.instant()) || !files.isHere(id)) {
            throw Problems.of(ProblemType.IMPORT_FILE_GONE);
        }
        Instant now = clock.instant();
        rows.approve(row, by.author());
        log.append(new Fact(EventType.IMPORT_APPROVED, new Fact.OfNobody(), 0, by.author(), now, null,
                new ImportApproved(id, row.sha256, row.startedBy, row.responsibleId)));
        Log.infof("import approved: id=%s", id);
        return row;
    }

    private static void requirePossible(Import row) {
        if (row.approvedAt != null) {
            throw Problems.of(ProblemType.IMPORT_APPROVED, row.approvedName + " approved it at " + row.approvedAt + ".");
        }
        if (!row.state.isOver()) {
            throw Problems.of(ProblemType.IMPORT_UNDER_WAY);
        }
        if (!row.hasApprovableLines()) {
            throw Problems.of(ProblemType.NOTHING_TO_APPROVE);
        }
    }

    /** Each replica removes the bodies in its folder; one without a row is coming in. */
    @Scheduled(every = "1h", delayed = "1m")
    void sweep() throws IOException {
        rows.expire(settings.largest().asLongValue());
        for (UUID id : files.all()) {
            if (rows.find(id).filter(row -> row.state.isOver() && !row.needsApproval()).isPresent()) {
                files.drop(id);
                Log.infof("body of an import removed: id=%s", id);
            }
        }
    }
}
