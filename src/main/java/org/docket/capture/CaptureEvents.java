package org.docket.capture;

import java.util.UUID;
import org.docket.capture.quote.QuoteOutcome;

/** The data of the events of captures. Stored for good: a field may be added, never renamed or removed. */
final class CaptureEvents {

    private CaptureEvents() {}

    /**
     * @param status null for what was not fetched
     * @param textId null for a page without a text that can be read
     * @param quote null where there was none to look for
     */
    record Captured(UUID captureId, UUID evidenceId, String url, String finalUrl, Integer status, UUID warcId, UUID textId, QuoteOutcome.Result quote) {

        static Captured of(Capture row) {
            return new Captured(row.id, row.evidenceId, row.url, row.finalUrl, row.status, row.archiveId, row.textId, row.quoteOutcome);
        }
    }
}
