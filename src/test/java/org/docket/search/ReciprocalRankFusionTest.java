package org.docket.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    @Test
    void what_is_first_by_both_has_all_and_what_neither_has_nothing() {
        Map<Integer, Double> fused = ReciprocalRankFusion.of(Map.of(1, 9.0, 2, 3.0, 3, 0.0), Map.of(1, .9, 2, .1));
        assertThat(fused.get(1)).isEqualTo(1, within(1e-9));
        assertThat(fused.get(2)).isEqualTo(61 / 62.0, within(1e-9));
        assertThat(fused.get(3)).isZero();
    }

    @Test
    void how_far_scores_lie_apart_does_not_count() {
        assertThat(ReciprocalRankFusion.of(Map.of(1, 9.0, 2, 3.0), Map.of(2, .81, 1, .8)))
                .isEqualTo(ReciprocalRankFusion.of(Map.of(1, 3.1, 2, 3.0), Map.of(2, .9, 1, -.8)));
    }

    @Test
    void what_scores_the_same_has_the_same_place() {
        Map<Integer, Double> fused = ReciprocalRankFusion.of(Map.of(1, 2.0, 2, 2.0, 3, 1.0), Map.of());
        assertThat(fused.get(1)).isEqualTo(.5, within(1e-9)).isEqualTo(fused.get(2));
        assertThat(fused.get(3)).isEqualTo(61 / 126.0, within(1e-9));
    }
}
