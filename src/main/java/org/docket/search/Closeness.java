package org.docket.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.docket.search.Terms.Placed;

/**
 * How near a text and a claim are, in a way that is comparable between texts: by weights of their words, rare ones weighing most.
 *
 * @param ofClaim how much of the claim the text has, from 0 to 1
 * @param ofText how much of the text the claim has, from 0 to 1
 * @param rare how many words that no other claim has weigh as much as what both have
 * @param shared how many words both have
 */
record Closeness(double ofClaim, double ofText, double rare, int shared) {

    /**
     * @param text after {@link Cleaning}
     * @param language of both
     */
    static Closeness of(IndexReader reader, Terms terms, String text, String claim, String language) throws IOException {
        String field = Tongues.field(Tongues.key(language));
        Set<Term> said = distinct(terms, field, text);
        Set<Term> claimed = distinct(terms, field, claim);
        var all = new TreeSet<>(said);
        all.addAll(claimed);
        Levels levels = Levels.of(reader, all);
        var both = new HashSet<>(said);
        both.retainAll(claimed);
        double shared = weight(levels, both);
        return new Closeness(part(shared, weight(levels, claimed)), part(shared, weight(levels, said)), part(shared, weight(levels.field(field).docCount(), 1)),
                both.size());
    }

    /** The more of the claim the text has, the fewer rare words it takes. */
    double rarity() {
        return ofClaim * rare;
    }

    private static double part(double shared, double whole) {
        return whole == 0 ? 0 : shared / whole;
    }

    private static Set<Term> distinct(Terms terms, String field, String text) {
        return terms.of(field, text).stream().map(Placed::term).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As BM25 weighs them: the fewer claims have a word, the more it weighs. */
    private static double weight(Levels levels, Collection<Term> terms) {
        return terms.stream().mapToDouble(term -> {
            double having = levels.terms().getOrDefault(term, 0) == 0 ? 0 : levels.term(term).docFreq();
            return weight(levels.field(term.field()).docCount(), having);
        }).sum();
    }

    private static double weight(double claims, double having) {
        return Math.log(1 + (claims - having + .5) / (having + .5));
    }
}
