package org.docket.capture.quote;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a quote in a text.
 *
 * @param selector where it stands, or what comes nearest to it; null when it is ABSENT
 * @param likeness how near that comes, 0 to 1; null unless it is CHANGED
 * @param difference from the quote to the text; null unless it is CHANGED
 */
@Schema(name = "QuoteOutcome")
public record QuoteOutcome(Result outcome, Selector selector, Double likeness, List<QuoteDifference> difference) {

    public enum Result { FOUND, CHANGED, ABSENT }

    static QuoteOutcome found(Selector selector) {
        return new QuoteOutcome(Result.FOUND, selector, null, null);
    }

    static QuoteOutcome changed(Selector selector, double likeness, List<QuoteDifference> difference) {
        return new QuoteOutcome(Result.CHANGED, selector, Math.round(likeness * 100) / 100.0, List.copyOf(difference));
    }

    static QuoteOutcome absent() {
        return new QuoteOutcome(Result.ABSENT, null, null, null);
    }
}
