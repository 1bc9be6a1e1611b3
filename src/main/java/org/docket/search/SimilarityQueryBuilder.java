package org.docket.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns a text (a post, a sentence, a paragraph) into the question which claims share its words, rare ones counting most (BM25). */
final class SimilarityQueryBuilder {

    /** Of a longer text the rarest words are looked for. */
    private static final int MOST_TERMS = 128;

    private final IndexedTerms terms;
    private final Duration patience;

    SimilarityQueryBuilder(IndexedTerms terms, Duration patience) {
        this.terms = terms;
        this.patience = patience;
    }

    /**
     * What a text asks of an index as it is in one reader. Frequencies count in steps ({@link QuantizedTermStatistics}), so that an answer depends on what
     * there is to be found, not on how that is stored.
     *
     * @param terms of the text, as far as a claim has them
     * @param words finds every claim among those that has one of them
     * @param among finds what may be found at all
     */
    record Sought(QuantizedStatisticsSearcher searcher, Set<Term> terms, Query words, Query among) {}

    /**
     * @param plain the text after {@link PostCleaner}
     * @param language of the text: claims in others are not looked at; empty for one that is not known: then all are, by the rules of each
     * @param among finds what may be found at all
     */
    Sought sought(IndexReader reader, String plain, Optional<String> language, Query among) throws IOException {
        List<String> keys = language.map(known -> List.of(LanguageAnalyzers.key(known))).orElseGet(() -> QueryExecutor.keys(reader));
        var found = new TreeSet<Term>();
        var any = new BooleanQuery.Builder();
        for (String key : keys) {
            Collection<Term> rarest = rarest(reader, LanguageAnalyzers.field(key), plain);
            found.addAll(rarest);
            any.add(of(rarest, key, among), Occur.SHOULD);
        }
        return new Sought(new QuantizedStatisticsSearcher(reader, QuantizedTermStatistics.of(reader, found), patience), found, any.build(), among);
    }

    /** What stands in the index of what the text comes down to in a field. */
    private Collection<Term> rarest(IndexReader reader, String field, String text) throws IOException {
        record Counted(Term term, int claims) {}
        var counted = new ArrayList<Counted>();
        for (Term term : terms.distinct(field, text)) {
            counted.add(new Counted(term, reader.docFreq(term)));
        }
        return counted.stream().filter(one -> one.claims() > 0)
                .sorted(Comparator.comparingInt(Counted::claims).thenComparing(Counted::term))
                .limit(MOST_TERMS).map(Counted::term).toList();
    }

    /** All clauses in one query: only so does Lucene leave out blocks of claims that cannot be among the best, whatever is filtered. */
    private static Query of(Collection<Term> terms, String key, Query among) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return any.add(new TermQuery(new Term(ClaimText.KEY, key)), Occur.FILTER).add(among, Occur.FILTER).build();
    }
}
