package org.docket.capture.quote;

/** Words that somebody says a page has, looked for in its text: first as they are, then for what comes nearest to them. */
public final class Quote {

    private final String folded;
    private final int[] fallback;

    public Quote(String words) {
        folded = FoldedText.of(words).text().strip();
        fallback = fallback(folded);
    }

    public QuoteOutcome in(String text) {
        FoldedText page = FoldedText.of(text);
        int at = indexIn(page.text());
        if (folded.isEmpty()) {
            return QuoteOutcome.absent();
        }
        return at < 0 ? NearestPlace.of(folded, page) : QuoteOutcome.found(Selector.of(text, page.from(at), page.to(at + folded.length())));
    }

    /** Knuth, Morris and Pratt: one look at each character, whatever the page repeats. */
    private int indexIn(String page) {
        int matched = 0;
        for (int i = 0; i < page.length() && matched < folded.length(); i++) {
            while (matched > 0 && folded.charAt(matched) != page.charAt(i)) {
                matched = fallback[matched - 1];
            }
            if (folded.charAt(matched) == page.charAt(i) && ++matched == folded.length()) {
                return i - matched + 1;
            }
        }
        return -1;
    }

    private static int[] fallback(String pattern) {
        int[] fallback = new int[pattern.length()];
        for (int i = 1, matched = 0; i < pattern.length(); i++) {
            while (matched > 0 && pattern.charAt(matched) != pattern.charAt(i)) {
                matched = fallback[matched - 1];
            }
            matched += pattern.charAt(matched) == pattern.charAt(i) ? 1 : 0;
            fallback[i] = matched;
        }
        return fallback;
    }
}
