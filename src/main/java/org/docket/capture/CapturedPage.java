package org.docket.capture;

import java.util.List;
import java.util.Optional;
import org.docket.capture.quote.Quote;
import org.docket.capture.quote.QuoteOutcome;

/**
 * A page as it was read for an item of evidence.
 *
 * @param archive the whole of it, as a WARC file
 * @param text that the quote was looked for in; empty for a page without a text that can be read
 * @param quote what became of it; empty where the item has none, or the page has no text
 */
record CapturedPage(PageSource source, byte[] archive, Optional<String> title, Optional<String> text, Optional<QuoteOutcome> quote) {

    /** @param quote null where the item has none */
    static CapturedPage of(PageSource source, byte[] archive, ResponsePayload payload, String quote) {
        Optional<ReadableText> readable = ReadableText.of(payload);
        if (readable.isEmpty()) {
            return new CapturedPage(source, archive, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<String> title = Optional.ofNullable(readable.get().title());
        if (quote == null) {
            return new CapturedPage(source, archive, title, Optional.of(readable.get().texts().getFirst()), Optional.empty());
        }
        Looked best = looked(readable.get().texts(), new Quote(quote));
        return new CapturedPage(source, archive, title, Optional.of(best.text()), Optional.of(best.outcome()));
    }

    private record Looked(String text, QuoteOutcome outcome) {

        boolean betterThan(Looked other) {
            int turn = outcome.outcome().compareTo(other.outcome.outcome());
            return turn < 0 || (turn == 0 && outcome.likeness() != null && outcome.likeness() > other.outcome.likeness());
        }
    }

    /** The article, unless the quote is rather in what is around it. */
    private static Looked looked(List<String> texts, Quote quote) {
        Looked best = null;
        for (String text : texts) {
            var looked = new Looked(text, quote.in(text));
            best = best == null || looked.betterThan(best) ? looked : best;
            if (best.outcome().outcome() == QuoteOutcome.Result.FOUND) {
                return best;
            }
        }
        return best;
    }
}
