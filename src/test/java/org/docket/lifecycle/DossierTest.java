package org.docket.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.lifecycle.Evidence.CLAIMANT;
import static org.docket.lifecycle.Evidence.id;
import static org.docket.lifecycle.Evidence.principal;

import java.util.List;
import java.util.OptionalInt;
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
        assertThat(dossier.support()).isEqualTo(new Side(List.of(), 11));
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
        return Guard.CORROBORATION.check(Status.ALLEGED, evidence.dossier()).map(Unmet::needs).orElse(OptionalInt.of(0)).getAsInt();
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
