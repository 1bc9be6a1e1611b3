package org.docket.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.SmallFloat;

/** What a text would score, were it a claim itself: by which scores of different texts can be compared. */
final class Ideal {

    private Ideal() {}

    /** @param terms of the text, each once; words that no claim has count for nothing */
    static double of(IndexSearcher searcher, Collection<Term> terms) throws IOException {
        long length = SmallFloat.intToByte4(terms.size()) & 0xff;
        double score = 0;
        for (Term term : terms) {
            CollectionStatistics all = searcher.collectionStatistics(term.field());
            TermStates states = TermStates.build(searcher, term, true);
            if (all != null && states.docFreq() > 0) {
                TermStatistics one = searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
                score += searcher.getSimilarity().scorer(1, all, one).score(1, length);
            }
        }
        return score;
    }
}
