package org.docket.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.docket.search.MatchesView.Mode;
import org.docket.search.RankedClaims.Candidate;
import org.docket.search.SimilarityQueryBuilder.Sought;
import org.docket.search.TermContributions.Share;

/** Asks one state of an index by words and by meaning, and makes one order of what both find. */
final class HybridSearcher {

    /** Of each; all of them are looked at by both. */
    private static final int CANDIDATES = 100;

    /** Of claims that are as likely the oldest comes first. */
    private static final Sort BEST_THEN_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ClaimText.NUMBER, SortField.Type.LONG));

    private final Sought sought;

    HybridSearcher(Sought sought) {
        this.sought = sought;
    }

    /**
     * What a text means, and where claims have theirs.
     *
     * @param field of the model that told it
     * @param key of the language that is looked at; empty for all
     * @param scale of that model's cosines
     */
    record Sense(EmbeddingVector meant, String field, Optional<String> key, CosineScale scale) {}

    /** @param sense empty where words alone are to tell */
    RankedClaims of(Optional<Sense> sense, int limit) throws IOException {
        NavigableMap<Integer, Long> numbers = numbers(found(sense));
        SortedSet<Integer> documents = numbers.navigableKeySet();
        Map<Integer, List<Share>> shares = TermContributions.of(sought.searcher(), sought.terms(), documents);
        var words = new HashMap<Integer, Double>();
        documents.forEach(document -> words.put(document, TermContributions.score(shares.getOrDefault(document, List.of()))));
        Map<Integer, Double> cosines = sense.isPresent() ? ClaimCosines.of(sought.searcher(), documents, sense.get()) : Map.of();
        var scoredCandidates = ScoredCandidates.of(words, cosines, sense.map(Sense::scale).orElse(CosineScale.OURS));
        List<Integer> order = scoredCandidates.order(numbers::get);
        double ideal = SelfScore.of(sought.searcher(), sought.terms());
        var candidates = new ArrayList<Candidate>();
        for (int document : order.subList(0, Math.min(limit, order.size()))) {
            candidates.add(new Candidate(id(document), words.get(document), ideal > 0 ? words.get(document) / ideal : 0,
                    scoredCandidates.meaning(document), scoredCandidates.score(document), scoredCandidates.ahead(document), shares.getOrDefault(document, List.of())));
        }
        return new RankedClaims(sense.isPresent() ? Mode.WORDS_AND_MEANING : Mode.WORDS, candidates);
    }

    private List<ScoreDoc> found(Optional<Sense> sense) throws IOException {
        var found = new ArrayList<>(List.of(sought.searcher().best(sought.words(), BEST_THEN_FIRST, CANDIDATES, null).scoreDocs));
        if (sense.isPresent()) {
            var nearest = new KnnByteVectorQuery(sense.get().field(), sense.get().meant().bytes(), CANDIDATES, among(sense.get()));
            found.addAll(List.of(sought.searcher().best(nearest, BEST_THEN_FIRST, CANDIDATES, null).scoreDocs));
        }
        return found;
    }

    private Query among(Sense sense) {
        var among = new BooleanQuery.Builder().add(sought.among(), Occur.FILTER);
        sense.key().ifPresent(key -> among.add(new TermQuery(new Term(ClaimText.KEY, key)), Occur.FILTER));
        return among.build();
    }

    /** By document. */
    private NavigableMap<Integer, Long> numbers(List<ScoreDoc> found) throws IOException {
        var numbers = new TreeMap<Integer, Long>();
        List<LeafReaderContext> leaves = sought.searcher().getIndexReader().leaves();
        for (ScoreDoc hit : found) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var values = DocValues.getNumeric(leaf.reader(), ClaimText.NUMBER);
            numbers.put(hit.doc, values.advanceExact(hit.doc - leaf.docBase) ? values.longValue() : 0);
        }
        return numbers;
    }

    private UUID id(int document) throws IOException {
        return ClaimIndex.id(sought.searcher(), document);
    }
}
