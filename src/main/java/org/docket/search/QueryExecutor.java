package org.docket.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.docket.search.IndexAnswer.Hit;

/** Asks an index one question, within a time. */
final class QueryExecutor {

    /** Every query is far below, whose length is bounded: so one that is not is a bug. */
    private static final int MOST_CLAUSES = 1 << 16;
    private static final int MOST_VALUES = 100;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexReader reader;
    private final IndexedTerms terms;
    private final Duration patience;

    QueryExecutor(IndexReader reader, IndexedTerms terms, Duration patience) {
        this.reader = reader;
        this.terms = terms;
        this.patience = patience;
    }

    IndexAnswer answer(IndexQuestion indexQuestion) throws IOException {
        List<String> keys = indexQuestion.after().isPresent() ? indexQuestion.after().get().tongues() : keys(reader);
        Query words = words(indexQuestion, keys);
        Set<Term> looked = termsOf(words);
        QuantizedTermStatistics quantizedTermStatistics = indexQuestion.after().isPresent() ? QuantizedTermStatistics.read(indexQuestion.after().get().levels(), looked) : QuantizedTermStatistics.of(reader, looked);
        var searcher = new QuantizedStatisticsSearcher(reader, quantizedTermStatistics, patience);
        Query query = filtered(words, indexQuestion.filters());
        var mark = new SearchCursor(indexQuestion.bound(), String.join(",", keys), indexQuestion.order().isScored() ? quantizedTermStatistics.text() : "", 0, 0);
        return new IndexAnswer(hits(searcher, query, indexQuestion, mark), indexQuestion.counted() ? searcher.total(query) : 0, facets(searcher, query, indexQuestion.facets()));
    }

    /** Of all that there is. */
    long[] numbers(IndexQuestion indexQuestion) throws IOException {
        Query words = words(indexQuestion, keys(reader));
        var numbers = new NumberCollector();
        new QuantizedStatisticsSearcher(reader, QuantizedTermStatistics.of(reader, termsOf(words)), patience).all(filtered(words, indexQuestion.filters()), numbers);
        return numbers.found();
    }

    private Query words(IndexQuestion indexQuestion, List<String> keys) {
        return indexQuestion.wording().map(searchWords -> new WordQuery(terms, indexQuestion.desk()).of(searchWords, keys, indexQuestion.strictness())).orElse(MatchAllDocsQuery.INSTANCE);
    }

    /** The keys of the languages that there are claims in. */
    static List<String> keys(IndexReader reader) {
        try {
            var keys = new ArrayList<String>();
            var found = MultiTerms.getTerms(reader, ClaimText.KEY);
            if (found != null) {
                var each = found.iterator();
                while (each.next() != null) {
                    keys.add(each.term().utf8ToString());
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Term> termsOf(Query query) {
        var found = new HashSet<Term>();
        query.visit(QueryVisitor.termCollector(found));
        found.removeIf(term -> term.field().equals(ClaimText.KEY));
        return found;
    }

    private static Query filtered(Query words, List<Query> filters) {
        var all = new BooleanQuery.Builder().add(words, Occur.MUST);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    private static List<Hit> hits(QuantizedStatisticsSearcher searcher, Query query, IndexQuestion indexQuestion, SearchCursor mark) throws IOException {
        FieldDoc after = indexQuestion.after().map(indexQuestion.order()::after).orElse(null);
        var found = searcher.best(query, indexQuestion.order().sort(), indexQuestion.limit(), after);
        var hits = new ArrayList<Hit>(found.scoreDocs.length);
        for (ScoreDoc each : found.scoreDocs) {
            var hit = (FieldDoc) each;
            String id = searcher.storedFields().document(hit.doc, Set.of(ClaimText.ID)).get(ClaimText.ID);
            hits.add(new Hit(UUID.fromString(id),
                    new SearchCursor(mark.bound(), mark.keys(), mark.levels(), indexQuestion.order().key(hit), indexQuestion.order().number(hit))));
        }
        return hits;
    }

    private static Map<String, Map<String, Long>> facets(QuantizedStatisticsSearcher searcher, Query query, List<String> labels) throws IOException {
        if (labels.isEmpty()) {
            return Map.of();
        }
        var counts = new FacetCounts(labels);
        searcher.all(query, counts);
        return counts.most(MOST_VALUES);
    }
}
