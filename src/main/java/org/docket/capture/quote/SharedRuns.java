package org.docket.capture.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where a page may hold something like a quote: where it has many of the quote's runs of a few words, about as far apart
 * as in the quote. One look at each word of the page, however often it repeats itself.
 */
final class SharedRuns {

    private static final int MOST_PLACES = 3;
    /** Beyond so many words one place alone is looked at, because looking closely takes the square of them. */
    private static final int LONG = 1_000;
    /** A run that the quote itself repeats more often says nothing of where it stands. */
    private static final int MOST_REPEATS = 4;
    private static final int BITS = 20;

    private final FoldedWords quote;
    private final int length;
    private final int width;
    private final Map<Long, int[]> runs = new HashMap<>();

    /** Words of a page from {@code from} to before {@code to}. */
    record Place(int from, int to) {}

    SharedRuns(FoldedWords quote) {
        this.quote = quote;
        this.length = quote.count() >= 8 ? 3 : quote.count() >= 4 ? 2 : 1;
        this.width = Math.max(8, quote.count() / 2);
        for (int i = 0; i + length <= quote.count(); i++) {
            int at = i;
            runs.merge(run(quote, i), new int[] {i}, (known, one) -> known.length < MOST_REPEATS ? with(known, at) : known);
        }
    }

    /** The likeliest places, the likeliest first. */
    List<Place> places(FoldedWords page) {
        int[] votes = new int[(page.count() + quote.count()) / width + 3];
        visit(page, 0, page.count(), (i, q) -> votes[bucket(i, q)]++);
        var places = new ArrayList<Place>();
        int most = quote.count() > LONG ? 1 : MOST_PLACES;
        while (places.size() < most) {
            int best = best(votes);
            if (votes[best] + votes[best + 1] == 0) {
                return places;
            }
            places.add(place(page, best));
            Arrays.fill(votes, best, best + 2, 0);
        }
        return places;
    }

    private interface Visitor {
        void shared(int inPage, int inQuote);
    }

    private void visit(FoldedWords page, int from, int to, Visitor visitor) {
        for (int i = from; i + length <= to; i++) {
            for (int q : page.number(i) < 0 ? NOWHERE : runs.getOrDefault(run(page, i), NOWHERE)) {
                visitor.shared(i, q);
            }
        }
    }

    private static final int[] NOWHERE = {};

    /** Where the quote would begin, about. */
    private int bucket(int inPage, int inQuote) {
        return (inPage - inQuote + quote.count()) / width;
    }

    /** Two neighbors count together: a place is seldom in the middle of one. */
    private static int best(int[] votes) {
        int best = 0;
        for (int i = 1; i + 1 < votes.length; i++) {
            best = votes[i] + votes[i + 1] > votes[best] + votes[best + 1] ? i : best;
        }
        return best;
    }

    /** From where the first shared run says that the quote begins to where the last says that it ends, and a little around. */
    private Place place(FoldedWords page, int bucket) {
        int around = 4 + quote.count() / 10;
        int low = Math.max(0, bucket * width - quote.count());
        int high = Math.min(page.count(), (bucket + 2) * width + quote.count());
        int[] span = {Integer.MAX_VALUE, 0};
        visit(page, low, high, (i, q) -> {
            if (bucket(i, q) == bucket || bucket(i, q) == bucket + 1) {
                span[0] = Math.min(span[0], i - q);
                span[1] = Math.max(span[1], i - q + quote.count());
            }
        });
        return new Place(Math.max(0, span[0] - around), Math.min(page.count(), span[1] + around));
    }

    private long run(FoldedWords words, int at) {
        long run = 0;
        for (int i = at; i < at + length; i++) {
            run = run << BITS | (words.number(i) < 0 ? (1 << BITS) - 1 : words.number(i));
        }
        return run;
    }

    private static int[] with(int[] known, int another) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = another;
        return more;
    }
}
