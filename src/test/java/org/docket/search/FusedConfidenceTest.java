package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.docket.search.Ranking.Candidate;
import org.docket.search.Ranking.Mode;
import org.docket.search.Ranking.Ranked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class FusedConfidenceTest {

    @Test
    void the_same_sentence_far_ahead_of_others_is_sure() {
        assertThat(of(10, candidate(10, .95, 1), candidate(2, .3, .3))).isGreaterThan(FusedConfidence.HIGH);
    }

    @Test
    void the_best_of_what_has_nothing_to_do_with_it_is_not() {
        assertThat(of(10, candidate(1, .3, 1), candidate(1, .2, .8))).isLessThan(.2);
    }

    @Test
    void two_that_are_as_likely_leave_it_open() {
        assertThat(of(10, candidate(5, .7, 1), candidate(5, .7, 1))).isLessThan(FusedConfidence.HIGH);
    }

    @Test
    void without_a_meaning_it_says_nothing() {
        assertThat(FusedConfidence.of(new Ranked(Mode.WORDS, true, 10, List.of()))).isEmpty();
        assertThat(FusedConfidence.of(new Ranked(Mode.WORDS, true, 10,
                List.of(new Candidate(new UUID(0, 1), 10, OptionalDouble.empty(), 1, List.of()))))).isEmpty();
    }

    private static double of(double ideal, Candidate... candidates) {
        return FusedConfidence.of(new Ranked(Mode.WORDS_AND_MEANING, false, ideal, List.of(candidates))).orElseThrow();
    }

    private static Candidate candidate(double words, double cosine, double fused) {
        return new Candidate(new UUID(0, 1), words, OptionalDouble.of(cosine), fused, List.of());
    }
}
