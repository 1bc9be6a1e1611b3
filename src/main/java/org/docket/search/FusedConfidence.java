package org.docket.search;

import java.util.OptionalDouble;
import org.docket.search.RankedClaims.Candidate;

/**
 * How likely it is that a text repeats a claim, where words and meaning were compared. A logistic regression over what can be compared
 * across texts, fitted to the train set of bench/matching.md, where every text was asked twice: with the claim that it repeats, and without.
 */
final class FusedConfidence {

    /** From here on 95 of 100 are right at least. */
    static final double HIGH = .9;

    private static final double COSINE = 5.85;
    private static final double WORDS = 6.98;
    private static final double AHEAD = 10.71;
    private static final double NONE = -7.3;

    private FusedConfidence() {}

    /** 0 to 1; empty where the meaning of the claim is not known, or told by a model that this was not measured with. */
    static OptionalDouble of(Candidate candidate) {
        return candidate.meaning().filter(CosineSimilarity::isMeasured).stream()
                .mapToDouble(cosine -> of(cosine.value(), candidate.ofIdeal(), candidate.ahead())).findFirst();
    }

    /**
     * @param cosine of the meanings
     * @param words what the words score, as a part of what the text's own words would
     * @param ahead of the second, in the fused score
     */
    private static double of(double cosine, double words, double ahead) {
        return 1 / (1 + Math.exp(-(COSINE * cosine + WORDS * words + AHEAD * ahead + NONE)));
    }
}
