package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.search.RankedClaims.Candidate;
import org.junit.jupiter.api.Test;

class FusedConfidenceTest {

    @Test
    void the_same_sentence_far_ahead_of_others_is_sure() {
        assertThat(of(1, .95, .7)).isGreaterThan(FusedConfidence.HIGH);
    }

    @Test
    void the_best_of_what_has_nothing_to_do_with_it_is_not() {
        assertThat(of(.1, .3, .2)).isLessThan(.2);
    }

    @Test
    void two_that_are_as_likely_leave_it_open() {
        assertThat(of(.5, .7, 0)).isLessThan(FusedConfidence.HIGH);
    }

    @Test
    void without_a_meaning_it_says_nothing() {
        assertThat(FusedConfidence.of(new Candidate(new UUID(0, 1), 10, 1, Optional.empty(), 1, 1, List.of()))).isEmpty();
    }

    private static double of(double ofIdeal, double cosine, double ahead) {
        return FusedConfidence.of(new Candidate(new UUID(0, 1), 1, ofIdeal, Optional.of(new CosineSimilarity(cosine, CosineScale.OURS)), 1, ahead, List.of())).orElseThrow();
    }
}
