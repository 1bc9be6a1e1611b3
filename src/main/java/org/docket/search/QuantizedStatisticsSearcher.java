package org.docket.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Scores by what a query was told of frequencies, not by what they are in the index just now, and within a time from its making on. */
final class QuantizedStatisticsSearcher extends IndexSearcher {

    /** Measured on tweets that repeat claims that were checked: longer claims are hardly worse, and a word that repeats counts. */
    static final Similarity BM25 = new BM25Similarity(2, .5f);

    private static final int COUNTED_EXACTLY = 1;

    private final QuantizedTermStatistics quantizedTermStatistics;

    QuantizedStatisticsSearcher(IndexReader reader, QuantizedTermStatistics quantizedTermStatistics, Duration patience) {
        super(reader);
        this.quantizedTermStatistics = quantizedTermStatistics;
        setSimilarity(BM25);
        setQueryCache(null);
        setTimeout(new QueryTimeoutImpl(patience.toMillis()));
    }

    /** The question took longer than anybody may be held up. */
    static final class TooSlow extends RuntimeException {

        private static final long serialVersionUID = 1;

        private TooSlow() {
            super("a search took too long", null, false, false);
        }
    }

    /** @param after where to go on; null to begin with the first */
    TopFieldDocs best(Query query, Sort sort, int limit, FieldDoc after) throws IOException {
        TopFieldDocs found = search(query, new TopFieldCollectorManager(sort, limit, after, COUNTED_EXACTLY));
        requireInTime();
        return found;
    }

    /** How many there are. */
    long total(Query query) throws IOException {
        int total = count(query);
        requireInTime();
        return total;
    }

    /** Shows {@code collector} all that there is. */
    void all(Query query, Collector collector) throws IOException {
        search(query, new OneCollector(collector));
        requireInTime();
    }

    /** Hands out the same collector: this searcher has no executor, so it searches one slice. */
    private record OneCollector(Collector collector) implements CollectorManager<Collector, Collector> {

        @Override
        public Collector newCollector() {
            return collector;
        }

        @Override
        public Collector reduce(Collection<Collector> collectors) {
            return collector;
        }
    }

    private void requireInTime() {
        if (timedOut()) {
            throw new TooSlow();
        }
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) {
        return quantizedTermStatistics.term(term);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return quantizedTermStatistics.field(field);
    }
}
