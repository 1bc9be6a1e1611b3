package org.docket.search;

import java.util.HashMap;
import java.util.Map;

/**
 * One number of two: {@code (1 - w) * words / best + w * minmax(cosine)}. Both parts go from 0 to 1 among the candidates of one text, so
 * neither rules by its scale.
 */
final class ScoreFusion {

    /** How much meaning counts. Chosen on train and dev (bench/matching.md); anything from .5 to .7 is as good. */
    static final double WEIGHT = .6;

    private ScoreFusion() {}

    /**
     * @param words by document, for all candidates
     * @param cosines for those that have a meaning; one that has none goes by its words
     */
    static Map<Integer, Double> of(Map<Integer, Double> words, Map<Integer, Double> cosines) {
        double best = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double least = cosines.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = cosines.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var fused = new HashMap<Integer, Double>();
        words.forEach((document, score) -> {
            double part = best > 0 ? score / best : 0;
            Double cosine = cosines.get(document);
            fused.put(document, cosine == null ? part : (1 - WEIGHT) * part + WEIGHT * share(cosine - least, most - least));
        });
        return fused;
    }

    /** All of it where there is nothing to share: a single candidate is the likest. */
    private static double share(double part, double all) {
        return all > 0 ? part / all : 1;
    }
}
