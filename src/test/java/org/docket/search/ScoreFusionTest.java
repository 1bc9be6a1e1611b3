package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {

    @Test
    void both_parts_count_by_their_weight() {
        Map<Integer, Double> fused = ScoreFusion.of(Map.of(1, 10.0, 2, 5.0, 3, 0.0), Map.of(1, .2, 2, .6, 3, 1.0));
        assertThat(fused.get(1)).isEqualTo(.4, within(1e-9));
        assertThat(fused.get(2)).isEqualTo(.4 * .5 + .6 * .5, within(1e-9));
        assertThat(fused.get(3)).isEqualTo(.6, within(1e-9));
    }

    @Test
    void one_without_a_meaning_goes_by_its_words() {
        Map<Integer, Double> fused = ScoreFusion.of(Map.of(1, 10.0, 2, 5.0, 3, 1.0), Map.of(1, .2, 3, .9));
        assertThat(fused.get(2)).isEqualTo(.5, within(1e-9));
    }

    @Test
    void words_alone_are_their_share_of_the_best() {
        assertThat(ScoreFusion.of(Map.of(1, 8.0, 2, 2.0), Map.of())).isEqualTo(Map.of(1, 1.0, 2, .25));
    }

    @Test
    void nothing_in_common_and_one_candidate_are_no_division_by_zero() {
        assertThat(ScoreFusion.of(Map.of(), Map.of())).isEmpty();
        assertThat(ScoreFusion.of(Map.of(1, 0.0), Map.of(1, .3)).get(1)).isEqualTo(.6, within(1e-9));
        assertThat(ScoreFusion.of(Map.of(1, 0.0, 2, 0.0), Map.of()).values()).containsOnly(0.0);
    }
}
