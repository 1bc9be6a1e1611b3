package org.docket.capture;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.capture.quote.QuoteOutcome;
import org.docket.casework.CaseItem;
import org.docket.exhibit.ExhibitView;
import org.docket.log.Author;
import org.hibernate.annotations.Immutable;

/** A page as it was when the desk looked. Only {@link Captures} writes it, once. */
@Entity
@Immutable
@Table(name = "captures")
class Capture {

    @Id
    UUID id;

    UUID caseId;
    UUID evidenceId;
    String url;
    String finalUrl;
    Integer status;
    Instant fetchedAt;
    String capturedBy;
    boolean leftTls;
    String title;
    UUID archiveId;
    String archiveSha256;
    long archiveSize;
    UUID textId;
    String textSha256;
    Long textSize;

    @Enumerated(EnumType.STRING)
    QuoteOutcome.Result quoteOutcome;

    String quote;

    protected Capture() {}

    /**
     * @param text null for a page without a text that can be read
     * @param quote what became of the quote, as JSON; null where there is none
     */
    Capture(UUID id, CaseItem item, CapturedPage page, ExhibitView archive, ExhibitView text, String quote, Author by) {
        this.id = id;
        caseId = item.caseId();
        evidenceId = item.id();
        url = page.source().url();
        finalUrl = page.source().finalUrl();
        status = page.source().status();
        fetchedAt = page.source().at();
        leftTls = page.source().leftTls();
        capturedBy = by.name();
        title = page.title().orElse(null);
        archiveId = archive.id();
        archiveSha256 = archive.sha256();
        archiveSize = archive.size();
        textId = text == null ? null : text.id();
        textSha256 = text == null ? null : text.sha256();
        textSize = text == null ? null : text.size();
        quoteOutcome = page.quote().map(QuoteOutcome::outcome).orElse(null);
        this.quote = quote;
    }
}
