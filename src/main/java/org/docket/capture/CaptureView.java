package org.docket.capture;

import java.time.Instant;
import java.util.UUID;
import org.docket.capture.quote.QuoteOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A capture as the desk sees it.
 *
 * @param url that was asked for
 * @param finalUrl that answered, after redirects
 * @param status that it answered with; left out for a text that was not fetched
 * @param leftTls whether a redirect led from https to plain http
 * @param warc the whole exchange, as a WARC file
 * @param text what can be read of the page; left out where that is nothing
 * @param quote what became of the item's quote; left out where the item has none, or the page has no text
 */
@Schema(name = "Capture")
public record CaptureView(UUID id, UUID caseId, UUID evidenceId, String url, String finalUrl, Integer status, Instant fetchedAt, String capturedBy,
        boolean leftTls, String title, Held warc, Held text, QuoteOutcome quote) {

    /** A file of the item, where it can be read by its hash. */
    @Schema(name = "HeldFile")
    public record Held(UUID exhibitId, String sha256, long size) {}

    static CaptureView of(Capture row) {
        var archive = new Held(row.archiveId, row.archiveSha256, row.archiveSize);
        Held text = row.textId == null ? null : new Held(row.textId, row.textSha256, row.textSize);
        return new CaptureView(row.id, row.caseId, row.evidenceId, row.url, row.finalUrl, row.status, row.fetchedAt, row.capturedBy, row.leftTls,
                row.title, archive, text, row.quote == null ? null : StoredQuote.read(row.quote));
    }
}
