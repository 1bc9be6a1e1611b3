package org.docket.capture;

import java.util.List;
import java.util.Optional;
import org.docket.platform.Exchange;

/**
 * A page as it was read for an item of evidence.
 *
 * @param hops how it was come by; empty for one that was not fetched
 * @param text that the quote was looked for in; empty for a page without a text that can be read
 * @param quote what became of it; empty where the item has none, or the page has no text
 */
record Page(List<Exchange> hops, Optional<String> title, Optional<String> text, Optional<QuoteOutcome> quote) {

    static Page of(List<Exchange> hops, Payload payload, String quote) {
        Optional<ReadableText> readable = ReadableText.of(payload);
        if (readable.isEmpty()) {
            return new Page(hops, Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<String> title = Optional.ofNullable(readable.get().title());
        if (quote == null) {
            return new Page(hops, title, Optional.of(readable.get().texts().getFirst()), Optional.empty());
        }
        Looked best = looked(readable.get().texts(), new Quote(quote));
        return new Page(hops, title, Optional.of(best.text()), Optional.of(best.outcome()));
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
