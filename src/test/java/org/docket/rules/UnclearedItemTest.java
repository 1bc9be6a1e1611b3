package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docket.rules.SituationTest.Situation;
import org.junit.jupiter.api.Test;

/** Every situation with one more item that no second person has cleared. */
class UnclearedItemTest {

    private static final List<Consumer<Evidence>> ADDITIONS = List.of(Evidence::denial, Evidence::claimantsMaterial, Evidence::admission, Evidence::retraction,
            evidence -> evidence.supports(1), evidence -> evidence.refutations(1), evidence -> evidence.decisive(Stance.SUPPORTS),
            evidence -> evidence.decisive(Stance.REFUTES));

    /** A dossier without an item, with it uncleared, and with it cleared. */
    private record Growth(Dossier before, Dossier uncleared, Dossier cleared) {

        static Growth of(Situation situation, Consumer<Evidence> addition) {
            Evidence after = situation.evidence();
            addition.accept(after);
            Dossier uncleared = after.uncleared().dossier();
            return new Growth(situation.dossier(), uncleared, uncleared.clearing(Set.copyOf(uncleared.uncleared())));
        }
    }

    private static Stream<Growth> growths() {
        return SituationTest.situations().flatMap(situation -> ADDITIONS.stream().map(addition -> Growth.of(situation, addition)));
    }

    private static Stream<CaseState> states() {
        return Arrays.stream(Status.values()).map(CaseState::of);
    }

    private static boolean holds(CaseState state, Dossier dossier) {
        return Judgement.of(state, dossier).standing() == Standing.HOLDS;
    }

    @Test
    void it_gives_no_standing_and_no_basis() {
        assertThat(growths()).allSatisfy(growth -> states().forEach(state -> {
            Judgement before = Judgement.of(state, growth.before());
            Judgement after = Judgement.of(state, growth.uncleared());
            assertThat(before.standing() == Standing.LOST && after.standing() == Standing.HOLDS).isFalse();
            assertThat(before.basis()).containsAll(after.basis());
        }));
    }

    @Test
    void it_takes_the_standing_away_that_it_will_take_once_it_is_cleared() {
        assertThat(growths()).allSatisfy(growth -> states().forEach(state -> {
            if (holds(state, growth.before()) && !holds(state, growth.cleared())) {
                assertThat(holds(state, growth.uncleared())).isFalse();
            }
        }));
    }

    @Test
    void a_move_that_does_not_clear_it_ends_in_a_standing_that_holds() {
        assertThat(growths()).allSatisfy(growth -> states().forEach(state -> {
            for (Move move : Move.values()) {
                if (move.ask(state, growth.uncleared()) instanceof Decision.Allowed allowed) {
                    assertThat(holds(allowed.after(), growth.uncleared())).as("%s from %s", move, state).isTrue();
                }
            }
        }));
    }

    @Test
    void readers_are_shown_what_they_were_shown_before() {
        assertThat(growths()).allSatisfy(growth -> {
            assertThat(growth.uncleared().forReaders().support()).isEqualTo(growth.before().support());
            assertThat(growth.uncleared().forReaders().refutation()).isEqualTo(growth.before().refutation());
            assertThat(growth.uncleared().forReaders().denials()).isEqualTo(growth.before().denials());
        });
    }

    @Test
    void only_the_items_that_are_named_are_cleared() {
        Dossier dossier = Evidence.none().supports(1).uncleared().dossier();
        assertThat(dossier.clearing(Set.of(new UUID(9, 9))).uncleared()).hasSize(1);
        assertThat(dossier.clearing(Set.copyOf(dossier.uncleared())).uncleared()).isEmpty();
    }
}
