package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.rules.OnFile.CLAIMANT;
import static org.docket.rules.OnFile.RESPONDENT;
import static org.docket.rules.OnFile.denial;
import static org.docket.rules.OnFile.dossier;
import static org.docket.rules.OnFile.graded;
import static org.docket.rules.OnFile.item;
import static org.docket.rules.OnFile.principal;
import static org.docket.rules.OnFile.refutation;
import static org.docket.rules.OnFile.statement;
import static org.docket.rules.OnFile.support;
import static org.docket.rules.OnFile.withdrawn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each guard on either side of its boundary. */
class GuardTest {

    @Test
    void a_reason_has_1_to_4000_characters_after_trimming() {
        assertThat(reasonHolds("  \n ")).isFalse();
        assertThat(reasonHolds(" x ")).isTrue();
        assertThat(reasonHolds(" " + "x".repeat(4_000) + " ")).isTrue();
        assertThat(reasonHolds("x".repeat(4_001))).isFalse();
    }

    @Test
    void a_reason_is_counted_in_characters_not_in_surrogates() {
        assertThat(reasonHolds("😀".repeat(4_000))).isTrue();
    }

    @Test
    void a_denial_is_a_statement_of_the_respondent_that_refutes_and_is_not_withdrawn() {
        assertThat(holds(Guard.UNANSWERED_DENIAL, denial())).isTrue();
        assertThat(holds(Guard.UNANSWERED_DENIAL, withdrawn(denial()))).isFalse();
        assertThat(holds(Guard.UNANSWERED_DENIAL, refutation("somebody else"))).isFalse();
        assertThat(holds(Guard.UNANSWERED_DENIAL, statement(Stance.CONTEXT, RESPONDENT))).isFalse();
        assertThat(holds(Guard.UNANSWERED_DENIAL, item(EvidenceKind.DOCUMENT, Stance.REFUTES, RESPONDENT))).as("a white paper").isTrue();
        assertThat(holds(Guard.UNANSWERED_DENIAL, item(EvidenceKind.IMAGE, Stance.REFUTES, RESPONDENT))).isFalse();
    }

    @Test
    void a_denial_that_support_answers_does_not_settle_the_claim() {
        var unmet = unmet(Guard.UNANSWERED_DENIAL, denial(), support("a"));
        assertThat(unmet.has()).hasValue(0);
        assertThat(unmet.needs()).hasValue(1);
    }

    @Test
    void without_a_respondent_there_is_no_denial() {
        var dossier = Dossier.of(new ClaimParties(Optional.of(CLAIMANT), Set.of()), List.of(denial()), Thresholds.DEFAULT);
        assertThat(dossier.denials()).isEmpty();
    }

    @Test
    void the_claimants_word_is_no_support_but_the_claimants_material_is() {
        assertThat(holds(Guard.SUPPORT, statement(Stance.SUPPORTS, CLAIMANT))).isFalse();
        assertThat(holds(Guard.SUPPORT, item(EvidenceKind.IMAGE, Stance.SUPPORTS, CLAIMANT))).isTrue();
        assertThat(holds(Guard.SUPPORT, support("a"))).isTrue();
        assertThat(holds(Guard.SUPPORT, statement(Stance.CONTEXT, principal("a")))).isFalse();
    }

    @Test
    void a_respondent_who_admits_the_claim_supports_it() {
        assertThat(holds(Guard.SUPPORT, statement(Stance.SUPPORTS, RESPONDENT))).isTrue();
    }

    @Test
    void without_a_claimant_nobody_is_left_out() {
        var items = List.of(statement(Stance.SUPPORTS, CLAIMANT));
        var dossier = Dossier.of(ClaimParties.NONE, items, Thresholds.DEFAULT);
        assertThat(dossier.support().principals()).containsExactly(CLAIMANT);
    }

    @Test
    void a_refutation_is_a_denial_or_counted_evidence() {
        assertThat(holds(Guard.REFUTATION)).isFalse();
        assertThat(holds(Guard.REFUTATION, denial())).isTrue();
        assertThat(holds(Guard.REFUTATION, refutation("a"))).isTrue();
        assertThat(holds(Guard.REFUTATION, graded(refutation("a"), Reliability.D, 3))).isFalse();
    }

    @Test
    void corroboration_takes_two_principals_and_one_more_than_refute() {
        assertThat(holds(Guard.CORROBORATION, support("a"), support("b"))).isTrue();
        assertThat(holds(Guard.CORROBORATION, support("a"), support("b"), refutation("c"))).isTrue();
        assertThat(holds(Guard.CORROBORATION, support("a"), support("b"), refutation("c"), refutation("d"))).isFalse();
    }

    @Test
    void a_refused_corroboration_says_how_many_there_are_who_and_how_many_it_takes() {
        var unmet = unmet(Guard.CORROBORATION, support("a"), support("a"), statement(Stance.SUPPORTS, CLAIMANT),
                refutation("c"), refutation("d"));
        assertThat(unmet.has()).isEqualTo(OptionalInt.of(1));
        assertThat(unmet.needs()).isEqualTo(OptionalInt.of(3));
        assertThat(unmet.principals()).containsExactly(principal("a"));
    }

    @Test
    void refuted_leaves_the_respondent_out() {
        assertThat(holds(Guard.REFUTED, refutation("a"), statement(Stance.REFUTES, RESPONDENT))).isFalse();
        assertThat(holds(Guard.REFUTED, refutation("a"), refutation("b"))).isTrue();
        assertThat(holds(Guard.REFUTED, refutation("a"), refutation("b"), support("a"), support("b"))).isFalse();
    }

    @Test
    void the_number_of_principals_is_the_desks_setting() {
        var three = new Thresholds(Reliability.C, 3, 3);
        var dossier = dossier(List.of(support("a"), support("b")), three);
        assertThat(Guard.CORROBORATION.check(CaseState.of(Status.ALLEGED), dossier).orElseThrow().needs()).hasValue(3);
    }

    @Test
    void a_second_person_is_asked_for_until_one_has_approved() {
        var alone = new MoveAttempt("because", false);
        assertThat(Guard.SECOND_PERSON.check(CaseState.of(Status.ALLEGED), dossier(), alone)).isPresent();
        assertThat(Guard.SECOND_PERSON.check(CaseState.of(Status.ALLEGED), dossier(), new MoveAttempt("because", true))).isEmpty();
    }

    @Test
    void a_denied_case_says_what_it_rests_on() {
        var both = dossier(denial(), refutation("a"), refutation("b"));
        assertThat(Judgement.of(Status.DENIED, both).basis()).containsExactlyInAnyOrder(Basis.BY_RESPONDENT, Basis.BY_EVIDENCE);
        assertThat(Judgement.of(Status.DENIED, dossier(denial())).basis()).containsExactly(Basis.BY_RESPONDENT);
        assertThat(Judgement.of(Status.DENIED, dossier()).unmet()).extracting(UnmetGuard::guard)
                .containsExactly(Guard.UNANSWERED_DENIAL, Guard.REFUTED);
    }

    private static boolean reasonHolds(String reason) {
        return Guard.REASON.check(CaseState.of(Status.ALLEGED), dossier(), new MoveAttempt(reason, false)).isEmpty();
    }

    private static boolean holds(Guard guard, Item... items) {
        return guard.check(CaseState.of(Status.ALLEGED), dossier(items)).isEmpty();
    }

    private static UnmetGuard unmet(Guard guard, Item... items) {
        return guard.check(CaseState.of(Status.ALLEGED), dossier(items)).orElseThrow();
    }
}
