package org.docket.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The candidates of one text, by document, with what speaks for each.
 *
 * @param scores what the order goes by, 0 to 1
 * @param telling what says how far one is ahead: distances in it mean something
 */
record ScoredCandidates(Map<Integer, Double> scores, Map<Integer, Double> telling, Map<Integer, Double> cosines, CosineScale scale) {

    /**
     * @param words BM25, for all candidates
     * @param cosines for those that have a meaning
     */
    static ScoredCandidates of(Map<Integer, Double> words, Map<Integer, Double> cosines, CosineScale scale) {
        Map<Integer, Double> fused = ScoreFusion.of(words, scale.measured() ? cosines : Map.of());
        return new ScoredCandidates(scale.measured() ? fused : ReciprocalRankFusion.of(words, cosines), fused, cosines, scale);
    }

    /**
     * The likeliest first.
     *
     * @param first which of those that are as likely comes first, by document: the least
     */
    List<Integer> order(ToLongFunction<Integer> first) {
        return scores.keySet().stream().sorted(Comparator.<Integer>comparingDouble(scores::get).reversed().thenComparingLong(first)).toList();
    }

    double score(int document) {
        return scores.get(document);
    }

    Optional<CosineSimilarity> meaning(int document) {
        return Optional.ofNullable(cosines.get(document)).map(cosine -> new CosineSimilarity(cosine, scale));
    }

    /** Of the likeliest other; not above 0 but for the first. */
    double ahead(int document) {
        double others = telling.entrySet().stream().filter(other -> other.getKey() != document).mapToDouble(Map.Entry::getValue).max().orElse(0);
        return telling.get(document) - others;
    }
}
