package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.docket.search.Ranking.Candidate;
import org.docket.search.Ranking.Mode;
import org.docket.search.Ranking.Ranked;

/** Asks one index by words and by meaning, and makes one order of what both find. */
final class Fusion {

    /** Of each; all of them are looked at by both. */
    private static final int CANDIDATES = 100;

    private final ClaimIndex index;

    Fusion(ClaimIndex index) {
        this.index = index;
    }

    /**
     * @param plain the text after {@link Cleaning}
     * @param meant what it means; empty where words alone are to tell
     * @param field that has the meanings of claims
     */
    Ranked of(String plain, String language, Optional<Meant> meant, String field, LongPredicate allowed, int limit) {
        Set<Term> terms = Likeness.terms(index, plain, language);
        return index.ask(acquired -> {
            var searcher = new IndexSearcher(acquired.getIndexReader());
            searcher.setSimilarity(LevelSearcher.BM25);
            return ranked(searcher, terms, meant, field, allowed, limit);
        });
    }

    private static Ranked ranked(IndexSearcher searcher, Set<Term> terms, Optional<Meant> meant, String field, LongPredicate allowed, int limit)
            throws IOException {
        Query words = any(terms);
        var found = new ArrayList<TopDocs>(List.of(searcher.search(words, CANDIDATES)));
        if (meant.isPresent()) {
            found.add(searcher.search(new KnnByteVectorQuery(field, meant.get().bytes(), CANDIDATES), CANDIDATES));
        }
        Scores scores = Scores.of(searcher, found, allowed);
        Map<Integer, Double> byWords = scores.of(words);
        Map<Integer, Double> cosines = meant.isPresent() ? scores.cosines(field, meant.get()) : Map.of();
        Map<Integer, Double> fused = Fusing.of(byWords, cosines);
        var candidates = new ArrayList<Candidate>();
        for (int document : best(fused, limit)) {
            candidates.add(new Candidate(ClaimIndex.id(searcher, document), byWords.get(document), optional(cosines.get(document)),
                    fused.get(document), Likeness.shared(searcher, terms, document)));
        }
        return new Ranked(meant.isPresent() ? Mode.WORDS_AND_MEANING : Mode.WORDS, false, Ideal.of(searcher, terms), candidates);
    }

    private static Query any(Set<Term> terms) {
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return any.build();
    }

    private static List<Integer> best(Map<Integer, Double> fused, int limit) {
        return fused.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(fused::get).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
