package org.docket.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Scores by what a query was told of frequencies, not by what they are in the index just now. */
final class LevelSearcher extends IndexSearcher {

    /** Measured on tweets that repeat claims that were checked: longer claims are hardly worse, and a word that repeats counts. */
    static final Similarity BM25 = new BM25Similarity(2, .5f);

    private final Levels levels;

    LevelSearcher(IndexReader reader, Levels levels) {
        super(reader);
        this.levels = levels;
        setSimilarity(BM25);
        setQueryCache(null);
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) {
        return levels.term(term);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        return levels.field(field);
    }
}
