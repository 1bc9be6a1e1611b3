package org.docket.search;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** Lucene's own form of an index, with a graph of vectors only where looking at all of them would take long. */
final class VectorCodec extends Lucene104Codec {

    /**
     * In vectors that a search of a graph would visit: a segment gets one from about 50,000 claims on. Below, looking at each is quick,
     * exact, and costs nothing when it is written.
     */
    private static final int WORTH_A_GRAPH = 4_600;

    private final KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH, Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER, null, WORTH_A_GRAPH);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}
