package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MoveTest {

    private static final MoveAttempt REASONED = new MoveAttempt("because", true);

    /** Every cell by hand: a move added to the table has no row here, and the test that follows says so. */
    private static final Map<Move, Set<Status>> LISTED = Map.of(
            Move.DENY, EnumSet.of(Status.ALLEGED, Status.DISPUTED),
            Move.REFUTE, EnumSet.allOf(Status.class),
            Move.CORROBORATE, EnumSet.allOf(Status.class),
            Move.DISPUTE, EnumSet.of(Status.ALLEGED, Status.DENIED, Status.CORROBORATED),
            Move.REOPEN, EnumSet.of(Status.DENIED, Status.CORROBORATED, Status.DISPUTED));

    /** Evidence under which each move is allowed wherever it is listed. */
    private static final Map<Move, Supplier<Dossier>> ALLOWING = Map.of(
            Move.DENY, () -> Evidence.none().denial().dossier(),
            Move.REFUTE, () -> Evidence.none().refutations(2).dossier(),
            Move.CORROBORATE, () -> Evidence.none().supports(2).dossier(),
            Move.DISPUTE, () -> Evidence.none().supports(1).denial().dossier(),
            Move.REOPEN, () -> Evidence.none().dossier());

    private static final Map<Move, Status> TARGETS = Map.of(
            Move.DENY, Status.DENIED, Move.REFUTE, Status.DENIED, Move.CORROBORATE, Status.CORROBORATED,
            Move.DISPUTE, Status.DISPUTED, Move.REOPEN, Status.ALLEGED);

    @TestFactory
    Stream<DynamicTest> each_of_the_cells_is_allowed_or_not_listed_as_the_table_says() {
        return Arrays.stream(Status.values()).flatMap(from -> Arrays.stream(Move.values())
                .map(move -> DynamicTest.dynamicTest(from + " " + move, () -> assertCell(from, move))));
    }

    private static void assertCell(Status from, Move move) {
        Decision decision = move.decide(CaseState.of(from), ALLOWING.get(move).get(), REASONED);
        if (LISTED.get(move).contains(from)) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Allowed.class, allowed -> assertThat(allowed.after().status()).isEqualTo(TARGETS.get(move)));
        } else {
            List<Move> others = Arrays.stream(Move.values()).filter(other -> LISTED.get(other).contains(from)).toList();
            assertThat(decision).isEqualTo(new Decision.NotListed(move, from, others));
        }
    }

    @Test
    void no_move_is_without_its_cells() {
        assertThat(LISTED.keySet()).containsExactlyInAnyOrder(Move.values());
    }

    @Test
    void without_evidence_each_move_names_what_is_missing() {
        Dossier empty = Evidence.none().dossier();
        assertThat(unmet(Move.DENY, empty)).containsExactly(Guard.UNANSWERED_DENIAL);
        assertThat(unmet(Move.REFUTE, empty)).containsExactly(Guard.REFUTED);
        assertThat(unmet(Move.CORROBORATE, empty)).containsExactly(Guard.CORROBORATION);
        assertThat(unmet(Move.DISPUTE, empty)).containsExactly(Guard.SUPPORT, Guard.REFUTATION);
        assertThat(guards(Move.REOPEN.decide(CaseState.of(Status.DISPUTED), Evidence.none().supports(1).denial().dossier(), REASONED)))
                .containsExactly(Guard.STANDING_LOST);
    }

    @Test
    void a_reason_has_1_to_4000_characters() {
        Dossier denied = Evidence.none().denial().dossier();
        assertThat(guards(Move.DENY.decide(CaseState.of(Status.ALLEGED), denied, new MoveAttempt("  ", false)))).containsExactly(Guard.REASON);
        assertThat(guards(Move.DENY.decide(CaseState.of(Status.ALLEGED), denied, new MoveAttempt("x".repeat(4001), false)))).containsExactly(Guard.REASON);
        assertThat(Move.DENY.decide(CaseState.of(Status.ALLEGED), denied, new MoveAttempt("x".repeat(4000), false))).isInstanceOf(Decision.Allowed.class);
        assertThat(Move.DENY.ask(CaseState.of(Status.ALLEGED), denied)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void a_second_person_is_asked_for_until_one_has_approved() {
        var strict = new Thresholds(Reliability.C, 3, 1);
        Dossier supported = Dossier.of(ClaimParties.NONE,
                List.of(new Item(Evidence.id(1), EvidenceKind.IMAGE, Stance.SUPPORTS, Evidence.principal(7), Reliability.A, 1, ItemState.CURRENT, false, Set.of())), strict);
        assertThat(guards(Move.CORROBORATE.decide(CaseState.of(Status.ALLEGED), supported, new MoveAttempt("why", false)))).containsExactly(Guard.SECOND_PERSON);
        assertThat(Move.CORROBORATE.decide(CaseState.of(Status.ALLEGED), supported, REASONED)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void what_settles_a_claim_takes_two_from_every_status_and_nothing_else_does() {
        var alone = new MoveAttempt("because", false);
        LISTED.forEach((move, from) -> assertThat(from).as(move.name()).allSatisfy(status ->
                assertThat(guards(move.decide(CaseState.of(status), ALLOWING.get(move).get(), alone)))
                        .isEqualTo(Set.of(Move.REFUTE, Move.CORROBORATE).contains(move) ? List.of(Guard.SECOND_PERSON) : List.of())));
    }

    private static List<Guard> unmet(Move move, Dossier dossier) {
        return guards(move.decide(CaseState.of(Status.ALLEGED), dossier, REASONED));
    }

    private static List<Guard> guards(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.unmet().stream().map(UnmetGuard::guard).toList() : List.of();
    }
}
