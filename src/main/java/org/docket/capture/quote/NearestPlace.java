package org.docket.capture.quote;

import java.util.Comparator;

/** The place of a page that comes nearest to a quote, where one comes near enough to be taken for it. */
final class NearestPlace {

    /**
     * How much of both is the same, at least: three characters of five of what the quote and the place hold together. A word or a
     * number changed in a sentence, a clause put in or left out are above it; another sentence of the same article is below.
     */
    static final double LEAST_LIKENESS = 0.6;

    private NearestPlace() {}

    /** CHANGED or ABSENT. */
    static QuoteOutcome of(String quote, FoldedText page) {
        FoldedWords asked = FoldedWords.ofQuote(quote);
        FoldedWords there = FoldedWords.ofPage(page.text(), asked);
        return new SharedRuns(asked).places(there).stream()
                .map(place -> QuoteAlignment.of(asked, there, place))
                .max(Comparator.comparingDouble(QuoteAlignment::likeness))
                .filter(best -> best.likeness() >= LEAST_LIKENESS)
                .map(best -> QuoteOutcome.changed(Selector.of(page.original(), page.from(there.from(best.first())), page.to(there.to(best.last()))),
                        best.likeness(), best.difference()))
                .orElseGet(QuoteOutcome::absent);
    }
}
