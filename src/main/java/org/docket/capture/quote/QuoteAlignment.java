package org.docket.capture.quote;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.capture.quote.SharedRuns.Place;

/**
 * A quote laid beside a place of a page, word by word.
 *
 * @param likeness what both have, by what one of them has, 0 to 1
 * @param first the first word of the page that belongs to it
 * @param last the last one
 */
record QuoteAlignment(double likeness, int first, int last, List<QuoteDifference> difference) {

    private static final QuoteAlignment NONE = new QuoteAlignment(0, 0, 0, List.of());

    static QuoteAlignment of(FoldedWords quote, FoldedWords page, Place place) {
        List<Pair> pairs = pairs(quote, page, place);
        return pairs.isEmpty() ? NONE : of(quote, page, grown(quote, page, nearest(Weights.of(quote, page, pairs), pairs)));
    }

    /** The same word in the quote and in the page. */
    private record Pair(int inQuote, int inPage) {

        Pair beside(int step) {
            return new Pair(inQuote + step, inPage + step);
        }

        boolean isSame(FoldedWords quote, FoldedWords page) {
            return inQuote >= 0 && inPage >= 0 && inQuote < quote.count() && inPage < page.count()
                    && quote.number(inQuote) == page.number(inPage);
        }
    }

    private static List<Pair> pairs(FoldedWords quote, FoldedWords page, Place place) {
        List<Integer> asked = IntStream.range(0, quote.count()).mapToObj(quote::number).toList();
        List<Integer> there = IntStream.range(place.from(), place.to()).mapToObj(page::number).toList();
        List<Change> changes = new ArrayList<>(new MyersDiffWithLinearSpace<Integer>().computeDiff(asked, there, null));
        changes.sort(Comparator.comparingInt((Change change) -> change.startOriginal).thenComparingInt(change -> change.startRevised));
        var pairs = new ArrayList<Pair>();
        int q = 0;
        int p = 0;
        for (Change change : changes) {
            for (; q < change.startOriginal; q++, p++) {
                pairs.add(new Pair(q, place.from() + p));
            }
            q = change.endOriginal;
            p = change.endRevised;
        }
        for (; q < asked.size(); q++, p++) {
            pairs.add(new Pair(q, place.from() + p));
        }
        return pairs;
    }

    /** How much of a quote and a page is the same from one pair to another, summed up once. */
    private record Weights(int quote, int[] same, int[] there) {

        static Weights of(FoldedWords quote, FoldedWords page, List<Pair> pairs) {
            int[] same = new int[pairs.size() + 1];
            int[] there = new int[pairs.size() + 1];
            for (int i = 0; i < pairs.size(); i++) {
                same[i + 1] = same[i] + quote.weight(pairs.get(i).inQuote());
                int from = i == 0 ? pairs.getFirst().inPage() : pairs.get(i - 1).inPage() + 1;
                there[i + 1] = there[i] + IntStream.rangeClosed(from, pairs.get(i).inPage()).map(page::weight).sum();
            }
            return new Weights(IntStream.range(0, quote.count()).map(quote::weight).sum(), same, there);
        }

        /** What is the same, by what is in either, from the pair {@code from} to before the pair {@code to}. */
        double likeness(int from, int to) {
            int both = same[to] - same[from];
            int page = there[to] - there[from + 1] + same[from + 1] - same[from];
            return (double) both / (quote + page - both);
        }
    }

    /** Without those pairs at both ends that stand so far off that more is gained by leaving them out. */
    private static List<Pair> nearest(Weights weights, List<Pair> pairs) {
        int from = 0;
        int to = pairs.size();
        for (int i = 1; i < to; i++) {
            from = weights.likeness(i, to) > weights.likeness(from, to) ? i : from;
        }
        for (int i = to - 1; i > from; i--) {
            to = weights.likeness(from, i) > weights.likeness(from, to) ? i : to;
        }
        return pairs.subList(from, to);
    }

    /** With the neighbors at both ends that are the same, which may have been paired with others of their kind further off. */
    private static List<Pair> grown(FoldedWords quote, FoldedWords page, List<Pair> pairs) {
        var grown = new ArrayDeque<>(pairs);
        Pair next = grown.getFirst().beside(-1);
        for (; next.isSame(quote, page); next = next.beside(-1)) {
            grown.addFirst(next);
        }
        next = grown.getLast().beside(1);
        for (; next.isSame(quote, page); next = next.beside(1)) {
            grown.addLast(next);
        }
        return List.copyOf(grown);
    }

    private static QuoteAlignment of(FoldedWords quote, FoldedWords page, List<Pair> pairs) {
        int first = pairs.getFirst().inPage();
        int last = pairs.getLast().inPage();
        var script = new DifferenceScript();
        int q = 0;
        int p = first;
        for (Pair pair : pairs) {
            for (; q < pair.inQuote(); q++) {
                script.removed(quote.before(q) + quote.word(q));
            }
            for (; p < pair.inPage(); p++) {
                script.added((p == first ? "" : page.before(p)) + page.word(p));
            }
            script.same(quote.before(q++), p == first ? "" : page.before(p), page.word(p++));
        }
        for (; q < quote.count(); q++) {
            script.removed(quote.before(q) + quote.word(q));
        }
        return new QuoteAlignment(Weights.of(quote, page, pairs).likeness(0, pairs.size()), first, last, script.end());
    }
}
