package org.docket.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the numbers of all that is found. */
final class NumberCollector extends SimpleCollector {

    private static final int FIRST_ROOM = 256;

    private long[] numbers = new long[FIRST_ROOM];
    private int count;
    private NumericDocValues values;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = DocValues.getNumeric(leaf.reader(), ClaimText.NUMBER);
    }

    @Override
    public void collect(int document) throws IOException {
        if (values.advanceExact(document)) {
            numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
            numbers[count++] = values.longValue();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long[] found() {
        return Arrays.copyOf(numbers, count);
    }
}
