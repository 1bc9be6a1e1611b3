package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.rules.Evidence.CLAIMANT;
import static org.docket.rules.Evidence.RESPONDENT;
import static org.docket.rules.Evidence.id;
import static org.docket.rules.Evidence.principal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DossierTest {

    @Test
    void a_grade_below_C_or_3_does_not_count() {
        Dossier dossier = Evidence.none()
                .item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(10), Reliability.C, 3)
                .item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(11), Reliability.D, 3)
                .item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(12), Reliability.C, 4)
                .dossier();
        assertThat(dossier.support().principals()).containsExactly(principal(10));
        assertThat(dossier.support().items()).isEqualTo(1);
    }

    @Test
    void a_copy_counts_only_while_its_roots_do() {
        Evidence evidence = Evidence.none()
                .item(EvidenceKind.DOCUMENT, Stance.CONTEXT, principal(10), Reliability.B, 2)
                .item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, principal(11), Reliability.A, 1, id(0));
        assertThat(evidence.dossier().principals(id(1))).containsExactly(principal(10));
        assertThat(evidence.dossier().counted(id(1))).isTrue();
        assertThat(evidence.withdrawn(0).dossier().counted(id(1))).isFalse();
    }

    @Test
    void ten_newspapers_repeat_one_statement_and_add_nothing_whatever_they_are_printed_on() {
        Evidence evidence = Evidence.none().claimantsWord();
        IntStream.range(0, 10).forEach(i -> evidence.item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, principal(20 + i), Reliability.A, 1, id(0)));
        Dossier dossier = evidence.dossier();
        assertThat(dossier.support()).isEqualTo(new Side(List.of(), 11, 0, true));
        assertThat(dossier.isSupported()).isFalse();
    }

    @Test
    void the_claimants_own_word_supports_nothing_and_the_claimants_material_does() {
        assertThat(Evidence.none().claimantsWord().dossier().isSupported()).isFalse();
        assertThat(Evidence.none().claimantsMaterial().dossier().isSupported()).isTrue();
        assertThat(Evidence.none().claimantsWord().withoutParties().support().principals()).containsExactly(CLAIMANT);
    }

    @Test
    void support_must_outweigh_refutation() {
        assertThat(corroboration(Evidence.none().supports(1))).isEqualTo(2);
        assertThat(corroboration(Evidence.none().supports(2))).isZero();
        assertThat(corroboration(Evidence.none().supports(2).refutations(2))).isEqualTo(3);
        assertThat(corroboration(Evidence.none().supports(3).refutations(2))).isZero();
    }

    /** How many principals it takes; 0 when there are enough. */
    private static int corroboration(Evidence evidence) {
        return Guard.CORROBORATION.check(CaseState.of(Status.ALLEGED), evidence.dossier()).map(UnmetGuard::needs).orElse(OptionalInt.of(0)).getAsInt();
    }

    @Test
    void an_item_that_is_superseded_or_of_an_earlier_wording_does_not_count() {
        Evidence evidence = Evidence.none()
                .item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, principal(10), Reliability.B, 2)
                .item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, principal(11), Reliability.B, 2, id(0));
        assertThat(evidence.in(ItemState.LAPSED, 0).dossier().counted(id(0))).isFalse();
        assertThat(evidence.dossier().counted(id(1))).as("was affirmed itself").isTrue();
        assertThat(evidence.in(ItemState.SUPERSEDED, 0).dossier().counted(id(1))).as("repeats what was replaced").isFalse();
        for (ItemState state : List.of(ItemState.LAPSED, ItemState.SUPERSEDED, ItemState.WITHDRAWN)) {
            assertThat(Evidence.none().denial().in(state, 0).dossier().denials()).as("%s", state).isEmpty();
        }
    }

    @Test
    void one_record_settles_a_claim_unless_something_that_counts_speaks_against_it() {
        assertThat(Evidence.none().decisive(Stance.REFUTES).dossier().refutedBases()).containsExactly(Basis.BY_RECORD);
        assertThat(Evidence.none().decisive(Stance.SUPPORTS).denial().dossier().corroboratedBases()).as("a bare denial").containsExactly(Basis.BY_RECORD);
        assertThat(Evidence.none().decisive(Stance.SUPPORTS).refutations(1).dossier().corroboratedBases()).isEmpty();
        assertThat(Evidence.none().decisive(Stance.REFUTES).supports(1).dossier().refutedBases()).isEmpty();
        assertThat(Evidence.none().decisive(Stance.REFUTES).claimantsMaterial().dossier().refutedBases()).containsExactly(Basis.BY_RECORD);
    }

    @Test
    void a_mark_has_no_effect_on_what_cannot_be_the_record() {
        Object[][] items = {{EvidenceKind.STATEMENT, principal(10), Reliability.A, 1}, {EvidenceKind.DOCUMENT, principal(10), Reliability.C, 1},
            {EvidenceKind.DOCUMENT, principal(10), Reliability.B, 3}, {EvidenceKind.DOCUMENT, RESPONDENT, Reliability.A, 1}};
        for (Object[] item : items) {
            Evidence evidence = Evidence.none().item((EvidenceKind) item[0], Stance.REFUTES, (Principal) item[1], (Reliability) item[2], (int) item[3]).marked(0);
            assertThat(evidence.dossier().refutedBases()).as("%s", List.of(item)).isEmpty();
        }
        Evidence copy = Evidence.none().item(EvidenceKind.DOCUMENT, Stance.CONTEXT, principal(10), Reliability.A, 1)
                .item(EvidenceKind.DOCUMENT, Stance.REFUTES, principal(11), Reliability.A, 1, id(0)).marked(1);
        assertThat(copy.dossier().refutedBases()).isEmpty();
    }

    @Test
    void admissions_and_retractions_need_no_grade_and_balance_each_other() {
        assertThat(Evidence.none().denial().admission().dossier().corroboratedBases()).containsExactly(Basis.BY_ADMISSION);
        assertThat(Evidence.none().claimantsWord().retraction().dossier().refutedBases()).containsExactly(Basis.BY_RETRACTION);
        Dossier both = Evidence.none().admission().retraction().dossier();
        assertThat(both.corroboratedBases()).isEmpty();
        assertThat(both.refutedBases()).isEmpty();
        assertThat(Judgement.of(Status.DISPUTED, both).standing()).isEqualTo(Standing.HOLDS);
    }

    @Test
    void any_of_several_respondents_can_deny_and_admit() {
        var parties = new ClaimParties(Optional.of(CLAIMANT), Set.of(principal(2), principal(3)));
        var denial = OnFile.statement(Stance.REFUTES, principal(3));
        var admission = OnFile.statement(Stance.SUPPORTS, principal(2));
        Dossier dossier = Dossier.of(parties, List.of(denial, admission), Thresholds.DEFAULT);
        assertThat(dossier.denials()).containsExactly(denial.id());
        assertThat(dossier.admissions()).containsExactly(admission.id());
        assertThat(dossier.refutation().principals()).as("their own word").isEmpty();
    }

    @Test
    void a_claim_about_oneself_is_neither_admitted_nor_taken_back() {
        var alone = new ClaimParties(Optional.of(CLAIMANT), Set.of(CLAIMANT));
        Dossier dossier = Dossier.of(alone, List.of(OnFile.statement(Stance.SUPPORTS, CLAIMANT), OnFile.statement(Stance.REFUTES, CLAIMANT)), Thresholds.DEFAULT);
        assertThat(dossier.admissions()).isEmpty();
        assertThat(dossier.retractions()).isEmpty();
        assertThat(dossier.denials()).hasSize(1);
    }

    @Test
    void a_denial_stands_on_who_says_it_and_refuted_on_evidence() {
        assertThat(Judgement.of(Status.DENIED, Evidence.none().denial().dossier()).basis()).containsExactly(Basis.BY_RESPONDENT);
        assertThat(Judgement.of(Status.DENIED, Evidence.none().refutations(2).dossier()).basis()).containsExactly(Basis.BY_EVIDENCE);
        assertThat(Judgement.of(Status.DENIED, Evidence.none().denial().refutations(2).dossier()).basis())
                .containsExactlyInAnyOrder(Basis.BY_EVIDENCE, Basis.BY_RESPONDENT);
        assertThat(Evidence.none().denial().withoutParties().denials()).isEmpty();
    }

    @Test
    void a_circle_of_derivation_is_a_bug() {
        Evidence circle = Evidence.none()
                .item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(10), Reliability.A, 1, id(1))
                .item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(11), Reliability.A, 1, id(0));
        assertThatThrownBy(circle::dossier).isInstanceOf(IllegalArgumentException.class);
    }
}
