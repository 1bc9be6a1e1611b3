package org.docket.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.SmallFloat;

/** What a text would score, were it a claim itself: by which scores of different texts can be compared. */
final class SelfScore {

    private SelfScore() {}

    /**
     * In the language in which it has most.
     *
     * @param terms of the text that claims have, each once
     */
    static double of(QuantizedStatisticsSearcher searcher, Collection<Term> terms) {
        var scores = new HashMap<String, Double>();
        long length = SmallFloat.intToByte4(terms.size()) & 0xff;
        for (Term term : terms) {
            var weighed = searcher.getSimilarity().scorer(1, searcher.collectionStatistics(term.field()), searcher.termStatistics(term, 1, 1));
            scores.merge(term.field(), (double) weighed.score(1, length), Double::sum);
        }
        return scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
