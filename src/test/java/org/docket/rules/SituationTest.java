package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All 1,024 combinations of a denial, the claimant's material, an admission, a retraction, a decisive item on either side, and 0 to 3 independent
 * principals that support and refute.
 */
class SituationTest {

    /** One combination; the two lowest pairs of bits are numbers of principals, each other bit is an item. */
    record Situation(int bits) {

        int supports() {
            return bits & 3;
        }

        int refutations() {
            return bits >> 2 & 3;
        }

        boolean has(int bit) {
            return (bits >> bit & 1) == 1;
        }

        Dossier dossier() {
            return evidence().dossier();
        }

        Evidence evidence() {
            Evidence evidence = Evidence.none().claimantsWord().supports(supports()).refutations(refutations());
            if (has(4)) {
                evidence.denial();
            }
            if (has(5)) {
                evidence.claimantsMaterial();
            }
            if (has(6)) {
                evidence.admission();
            }
            if (has(7)) {
                evidence.retraction();
            }
            if (has(8)) {
                evidence.decisive(Stance.SUPPORTS);
            }
            if (has(9)) {
                evidence.decisive(Stance.REFUTES);
            }
            return evidence;
        }
    }

    static Stream<Situation> situations() {
        return IntStream.range(0, 1_024).mapToObj(Situation::new);
    }

    @Test
    void a_claim_is_never_corroborated_and_refuted() {
        assertThat(situations()).allSatisfy(situation -> {
            Dossier dossier = situation.dossier();
            assertThat(dossier.corroboratedBases().isEmpty() || dossier.refutedBases().isEmpty()).isTrue();
        });
    }

    @Test
    void the_statuses_that_can_be_reached_are_those_whose_standing_holds() {
        assertThat(situations()).allSatisfy(SituationTest::assertReached);
    }

    private static void assertReached(Situation situation) {
        Dossier dossier = situation.dossier();
        Set<Status> holding = Arrays.stream(Status.values())
                .filter(status -> Judgement.of(status, dossier).standing() == Standing.HOLDS)
                .collect(Collectors.toSet());
        assertThat(reached(dossier).stream().map(CaseState::status).collect(Collectors.toSet())).isEqualTo(holding);
    }

    @Test
    void a_move_ends_in_a_standing_that_holds_with_a_basis_for_what_it_settles() {
        assertThat(situations()).allSatisfy(SituationTest::assertHolding);
    }

    private static void assertHolding(Situation situation) {
        Dossier dossier = situation.dossier();
        assertThat(reached(dossier)).allSatisfy(state -> {
            Judgement judgement = Judgement.of(state, dossier);
            assertThat(judgement.standing()).isEqualTo(Standing.HOLDS);
            assertThat(judgement.basis()).isEqualTo(state.established().orElse(Set.of()));
            assertThat(judgement.basis().isEmpty()).isEqualTo(state.status() == Status.ALLEGED || state.status() == Status.DISPUTED);
        });
    }

    /** For every state that a case can have before, bases included. */
    @Test
    void a_lost_standing_has_a_way_out() {
        assertThat(situations()).allSatisfy(SituationTest::assertWayOut);
    }

    private static void assertWayOut(Situation situation) {
        Dossier dossier = situation.dossier();
        for (CaseState state : states().toList()) {
            if (Judgement.of(state, dossier).standing() == Standing.LOST) {
                assertThat(next(state, dossier)).as("%s", state).isNotEmpty();
            }
        }
    }

    private static Stream<CaseState> states() {
        Stream<CaseState> unrecorded = Arrays.stream(Status.values()).map(CaseState::of);
        Stream<CaseState> recorded = Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Basis.values()).map(basis -> CaseState.of(status, Set.of(basis))));
        return Stream.concat(unrecorded, recorded);
    }

    private static Set<CaseState> reached(Dossier dossier) {
        Set<CaseState> reached = new HashSet<>(Set.of(CaseState.of(Status.ALLEGED, EnumSet.noneOf(Basis.class))));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            next(open.poll(), dossier).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static Set<CaseState> next(CaseState from, Dossier dossier) {
        return Arrays.stream(Move.values())
                .map(move -> move.ask(from, dossier))
                .filter(Decision.Allowed.class::isInstance)
                .map(decision -> ((Decision.Allowed) decision).after())
                .collect(Collectors.toSet());
    }
}
