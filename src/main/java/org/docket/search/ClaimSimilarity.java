package org.docket.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How near a text and a claim are, in a way that is comparable between texts: by weights of their words, rare ones weighing most.
 *
 * @param ofClaim how much of the claim the text has, from 0 to 1
 * @param rare how many words that no other claim has weigh as much as what both have
 * @param shared how many words both have
 */
record ClaimSimilarity(double ofClaim, double rare, int shared) {

    private static final ClaimSimilarity NONE = new ClaimSimilarity(0, 0, 0);

    /** Of terms of one field. */
    static ClaimSimilarity of(IndexReader reader, Set<Term> said, Set<Term> claimed) throws IOException {
        var both = new HashSet<>(said);
        both.retainAll(claimed);
        if (both.isEmpty()) {
            return NONE;
        }
        QuantizedTermStatistics quantizedTermStatistics = QuantizedTermStatistics.of(reader, claimed);
        double shared = weight(quantizedTermStatistics, both);
        double rarest = weight(quantizedTermStatistics.field(both.iterator().next().field()).docCount(), 1);
        return new ClaimSimilarity(part(shared, weight(quantizedTermStatistics, claimed)), part(shared, rarest), both.size());
    }

    /** The more of the claim the text has, the fewer rare words it takes. */
    double rarity() {
        return ofClaim * rare;
    }

    private static double part(double shared, double whole) {
        return whole == 0 ? 0 : shared / whole;
    }

    /** As BM25 weighs them: the fewer claims have a word, the more it weighs. */
    private static double weight(QuantizedTermStatistics quantizedTermStatistics, Collection<Term> terms) {
        return terms.stream().mapToDouble(term -> {
            double having = quantizedTermStatistics.terms().getOrDefault(term, 0) == 0 ? 0 : quantizedTermStatistics.term(term).docFreq();
            return weight(quantizedTermStatistics.field(term.field()).docCount(), having);
        }).sum();
    }

    private static double weight(double claims, double having) {
        return Math.log(1 + (claims - having + .5) / (having + .5));
    }
}
