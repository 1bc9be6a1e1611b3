package org.docket.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over every combination of denial, claimant's material, 0 to 3 independent supports and 0 to 3 refutations. */
class ReachabilityTest {

    static Stream<Arguments> combinations() {
        return IntStream.range(0, 64).mapToObj(i -> Arguments.of((i & 1) == 1, (i & 2) == 2, (i >> 2) & 3, i >> 4));
    }

    private static Dossier dossier(boolean denial, boolean material, int supports, int refutations) {
        Evidence evidence = Evidence.none().claimantsWord().supports(supports).refutations(refutations);
        if (denial) {
            evidence.denial();
        }
        return material ? evidence.claimantsMaterial().dossier() : evidence.dossier();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void what_can_be_reached_is_exactly_what_stands(boolean denial, boolean material, int supports, int refutations) {
        Dossier dossier = dossier(denial, material, supports, refutations);
        Set<Status> standing = Arrays.stream(Status.values())
                .filter(status -> Judgement.of(status, dossier).standing() == Standing.HOLDS)
                .collect(Collectors.toSet());
        assertThat(reached(dossier)).isEqualTo(standing);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_move_ends_in_a_standing_that_holds_and_a_lost_one_has_a_way_out(boolean denial, boolean material, int supports, int refutations) {
        Dossier dossier = dossier(denial, material, supports, refutations);
        for (Status from : Status.values()) {
            Set<Status> next = next(from, dossier);
            assertThat(next).allMatch(to -> Judgement.of(to, dossier).standing() == Standing.HOLDS);
            if (Judgement.of(from, dossier).standing() == Standing.LOST) {
                assertThat(next).isNotEmpty();
            }
        }
    }

    private static Set<Status> reached(Dossier dossier) {
        Set<Status> reached = EnumSet.of(Status.ALLEGED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next(open.poll(), dossier).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static Set<Status> next(Status from, Dossier dossier) {
        return Arrays.stream(Move.values())
                .filter(move -> move.ask(from, dossier) instanceof Decision.Allowed)
                .map(Move::to)
                .collect(Collectors.toSet());
    }
}
