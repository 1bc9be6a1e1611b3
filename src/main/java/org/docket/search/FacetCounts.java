package org.docket.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values that what was found has of some labels. */
final class FacetCounts extends SimpleCollector {

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();
    private final List<String> labels;
    private final SortedSetDocValues[] values;
    private final long[][] seen;

    FacetCounts(List<String> labels) {
        this.labels = labels;
        values = new SortedSetDocValues[labels.size()];
        seen = new long[labels.size()][];
        labels.forEach(label -> counts.put(label, new HashMap<>()));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaf.reader(), ClaimText.counted(labels.get(i)));
            seen[i] = new long[Math.toIntExact(values[i].getValueCount())];
        }
    }

    @Override
    public void collect(int document) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(document)) {
                for (int left = values[i].docValueCount(); left > 0; left--) {
                    seen[i][(int) values[i].nextOrd()]++;
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < values.length; i++) {
            Map<String, Long> of = counts.get(labels.get(i));
            for (int ord = 0; ord < seen[i].length; ord++) {
                if (seen[i][ord] > 0) {
                    of.merge(values[i].lookupOrd(ord).utf8ToString(), seen[i][ord], Long::sum);
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** By label the {@code most} frequent values, the most frequent first. */
    Map<String, Map<String, Long>> most(int most) {
        var told = new LinkedHashMap<String, Map<String, Long>>();
        labels.forEach(label -> told.put(label, most(counts.get(label), most)));
        return told;
    }

    private static Map<String, Long> most(Map<String, Long> counts, int most) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
