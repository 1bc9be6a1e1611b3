package org.docket.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.docket.search.HybridSearcher.Sense;

/** How near the meanings of some claims are to that of a text. */
final class ClaimCosines {

    private ClaimCosines() {}

    /** By document, for those that have a meaning of the same model. */
    static Map<Integer, Double> of(IndexSearcher searcher, SortedSet<Integer> documents, Sense sense) throws IOException {
        var cosines = new HashMap<Integer, Double>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var vectors = leaf.reader().getByteVectorValues(sense.field());
            var scorer = vectors == null ? null : vectors.scorer(sense.meant().bytes());
            if (scorer != null) {
                for (int document : documents.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc())) {
                    if (isAt(scorer.iterator(), document - leaf.docBase)) {
                        cosines.put(document, 2.0 * scorer.score() - 1);
                    }
                }
            }
        }
        return cosines;
    }

    private static boolean isAt(DocIdSetIterator vectors, int document) throws IOException {
        return vectors.docID() == document || vectors.docID() < document && vectors.advance(document) == document;
    }
}
