package org.docket.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/** What some documents of an index score, however they were found. */
final class Scores {

    private final IndexSearcher searcher;
    private final Set<Integer> documents;

    private Scores(IndexSearcher searcher, Set<Integer> documents) {
        this.searcher = searcher;
        this.documents = documents;
    }

    /** @param allowed by number, what may be found; the rest is left out */
    static Scores of(IndexSearcher searcher, List<TopDocs> found, LongPredicate allowed) throws IOException {
        var documents = new TreeSet<Integer>();
        for (TopDocs each : found) {
            for (ScoreDoc hit : each.scoreDocs) {
                if (allowed.test(number(searcher, hit.doc))) {
                    documents.add(hit.doc);
                }
            }
        }
        return new Scores(searcher, documents);
    }

    Set<Integer> documents() {
        return documents;
    }

    /** By document, for all; 0 for one that {@code query} does not find. */
    Map<Integer, Double> of(Query query) throws IOException {
        var scores = new HashMap<Integer, Double>();
        ScoreDoc[] all = documents.stream().map(document -> new ScoreDoc(document, 0)).toArray(ScoreDoc[]::new);
        var first = new TopDocs(new TotalHits(all.length, TotalHits.Relation.EQUAL_TO), all);
        for (ScoreDoc hit : new Second(query).rescore(searcher, first, all.length).scoreDocs) {
            scores.put(hit.doc, (double) hit.score);
        }
        return scores;
    }

    /** By document, for those that have a vector in {@code field}. */
    Map<Integer, Double> cosines(String field, Meant meant) throws IOException {
        var cosines = new HashMap<Integer, Double>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var vectors = leaf.reader().getByteVectorValues(field);
            var scorer = vectors == null ? null : vectors.scorer(meant.bytes());
            if (scorer != null) {
                for (int document : documents) {
                    int inside = document - leaf.docBase;
                    if (inside >= 0 && inside < leaf.reader().maxDoc() && at(scorer.iterator(), inside)) {
                        cosines.put(document, 2.0 * scorer.score() - 1);
                    }
                }
            }
        }
        return cosines;
    }

    private static boolean at(DocIdSetIterator vectors, int document) throws IOException {
        return vectors.docID() == document || vectors.docID() < document && vectors.advance(document) == document;
    }

    private static long number(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var numbers = DocValues.getNumeric(leaf.reader(), ClaimText.NUMBER);
        return numbers.advanceExact(document - leaf.docBase) ? numbers.longValue() : 0;
    }

    /** Takes what the query scores in the place of what was there. */
    private static final class Second extends QueryRescorer {

        Second(Query query) {
            super(query);
        }

        @Override
        protected float combine(float first, boolean matches, float second) {
            return matches ? second : 0;
        }
    }
}
