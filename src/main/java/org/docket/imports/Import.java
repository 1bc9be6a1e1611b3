package org.docket.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.casework.ImportApproval;
import org.docket.casework.Proposer;
import org.docket.log.Author;

/** A file of records on its way in. */
@Entity(name = "ImportRecord")
@Table(name = "imports")
class Import {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ImportState state;

    @Enumerated(EnumType.STRING)
    ImportFormat format;

    boolean dryRun;
    String language;
    long bytes;
    String sha256;
    UUID startedBy;
    String startedName;
    /** Who made the key that started it; null for a key of one's own. */
    UUID responsibleId;

    /** How many bytes were read of lines, how many entries of documents: everything before is written. */
    long place;
    long readBytes;
    long line;
    long refusals;
    String tally;
    String failure;
    UUID worker;
    Instant leasedUntil;
    Instant createdAt;
    Instant startedAt;
    Instant updatedAt;
    Instant endedAt;
    /** Until when the body is kept for a second person; null where nobody has to approve it, or nobody can any more. */
    Instant approvableUntil;
    UUID approvedBy;
    String approvedName;
    Instant approvedAt;

    protected Import() {}

    /** @param language of claims that tell none; null for none */
    Import(UUID id, ImportFormat format, boolean dryRun, String language, ImportFiles.Kept body, Proposer by, Instant at) {
        this.id = id;
        this.format = format;
        this.dryRun = dryRun;
        this.language = language;
        bytes = body.bytes();
        sha256 = body.sha256();
        startedBy = by.author().id();
        startedName = by.author().name();
        responsibleId = by.keyMaker();
        state = ImportState.WAITING;
        tally = "";
        createdAt = at;
        updatedAt = at;
    }

    Proposer by() {
        return new Proposer(new Author(startedBy, startedName), responsibleId, approvedBy == null ? null : new ImportApproval(id, approvedBy));
    }

    /** Everything up to and with {@code last} is written. */
    void reach(ImportEntry last, ImportTally more, Instant at) {
        place = last.place();
        readBytes = last.bytes();
        line = last.line();
        tally = ImportTally.parse(tally).addAll(more).text();
        updatedAt = at;
    }

    /** Whether lines were refused only because no second person has approved them. */
    boolean hasApprovableLines() {
        return !dryRun && approvedAt == null && ImportTally.parse(tally).of(ImportCount.CLAIMS_APPROVABLE) > 0;
    }

    boolean needsApproval() {
        return approvableUntil != null;
    }

    /** Whether its body is kept at {@code now}: until it is over, and then while a second person can approve it. */
    boolean keepsBody(Instant now) {
        return !state.isOver() || (needsApproval() && approvableUntil.isAfter(now));
    }

    /** Lets it run again from the first line, as approved. */
    void approve(Author by, Instant at) {
        approvedBy = by.id();
        approvedName = by.name();
        approvedAt = at;
        approvableUntil = null;
        state = ImportState.WAITING;
        place = 0;
        readBytes = 0;
        line = 0;
        refusals = 0;
        tally = "";
        updatedAt = at;
        endedAt = null;
    }

    void end(ImportState state, String failure, Instant at) {
        this.state = state;
        this.failure = failure;
        worker = null;
        leasedUntil = null;
        updatedAt = at;
        endedAt = at;
    }
}
