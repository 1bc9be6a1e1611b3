package org.docket.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.search.MatchesView.Mode;
import org.docket.search.TermContributions.Share;

/**
 * The claims that a text may repeat, the likeliest first.
 *
 * @param mode what they were compared by
 */
record RankedClaims(Mode mode, List<Candidate> candidates) {

    RankedClaims {
        candidates = List.copyOf(candidates);
    }

    /**
     * One of them.
     *
     * @param words BM25; 0 where no word is shared. Comparable among the candidates of one text only
     * @param ofIdeal the same as a part of what a claim of the text's own words would have; comparable among texts
     * @param meaning empty where the model was not asked, or the claim has no meaning yet
     * @param fused what the order goes by, 0 to 1. Comparable among the candidates of one text only
     * @param ahead of the likeliest other, as {@link ScoredCandidates#ahead} has it; not above 0 but for the first
     * @param shared the terms of both, the largest part of {@code words} first
     */
    record Candidate(UUID id, double words, double ofIdeal, Optional<CosineSimilarity> meaning, double fused, double ahead, List<Share> shared) {

        private static final double NEAR_THE_BEST = -.05;

        Candidate {
            shared = List.copyOf(shared);
        }

        /** Whether no other is clearly likelier. */
        boolean isBest() {
            return ahead >= NEAR_THE_BEST;
        }
    }
}
