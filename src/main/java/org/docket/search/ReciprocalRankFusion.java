package org.docket.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One order of two that needs no setting, for models whose cosines were not measured: what counts is the place that each gives, not how
 * far its scores lie apart (Cormack, Clarke and Büttcher, Reciprocal Rank Fusion, SIGIR 2009).
 */
final class ReciprocalRankFusion {

    /** Of the paper: it keeps the first of one list from ruling alone. */
    private static final int K = 60;

    private ReciprocalRankFusion() {}

    /**
     * 1 for what is first by both, 0 for what neither has.
     *
     * @param words by document, for all candidates; 0 is no place
     * @param cosines for those that have a meaning
     */
    static Map<Integer, Double> of(Map<Integer, Double> words, Map<Integer, Double> cosines) {
        var fused = new HashMap<Integer, Double>();
        words.keySet().forEach(document -> fused.put(document, 0.0));
        places(words).forEach((document, place) -> fused.merge(document, half(place), Double::sum));
        places(cosines).forEach((document, place) -> fused.merge(document, half(place), Double::sum));
        return fused;
    }

    /** From 1. What scores the same has the same place, so that no order of documents tells in the end. */
    private static Map<Integer, Integer> places(Map<Integer, Double> scores) {
        List<Integer> order = scores.keySet().stream().filter(document -> scores.get(document) != 0)
                .sorted(Comparator.<Integer>comparingDouble(scores::get).reversed()).toList();
        var places = new HashMap<Integer, Integer>();
        IntStream.range(0, order.size()).forEach(i -> {
            boolean tied = i > 0 && scores.get(order.get(i)).equals(scores.get(order.get(i - 1)));
            places.put(order.get(i), tied ? places.get(order.get(i - 1)) : i + 1);
        });
        return places;
    }

    private static double half(int place) {
        return (K + 1) / (2.0 * (K + place));
    }
}
