package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A basis is established by a move and shown while it holds. */
class CaseStateTest {

    private static final MoveAttempt WITH_EVERYTHING = new MoveAttempt("because", true);

    private static CaseState after(Move move, CaseState from, Evidence evidence) {
        return ((Decision.Allowed) move.decide(from, evidence.dossier(), WITH_EVERYTHING)).after();
    }

    private static List<Guard> unmet(Move move, CaseState from, Evidence evidence) {
        return ((Decision.Refused) move.decide(from, evidence.dossier(), WITH_EVERYTHING)).unmet().stream().map(UnmetGuard::guard).toList();
    }

    @Test
    void evidence_that_arrives_later_adds_no_basis_until_a_move_says_so() {
        Evidence evidence = Evidence.none().denial();
        CaseState denied = after(Move.DENY, CaseState.of(Status.ALLEGED, Set.of()), evidence);
        assertThat(denied).isEqualTo(CaseState.of(Status.DENIED, Set.of(Basis.BY_RESPONDENT)));
        assertThat(unmet(Move.REFUTE, denied, evidence)).containsExactly(Guard.REFUTED, Guard.NEW_BASIS);
        evidence.refutations(2);
        assertThat(Judgement.of(denied, evidence.dossier()).basis()).containsExactly(Basis.BY_RESPONDENT);
        CaseState refuted = after(Move.REFUTE, denied, evidence);
        assertThat(refuted).isEqualTo(CaseState.of(Status.DENIED, Set.of(Basis.BY_RESPONDENT, Basis.BY_STATEMENTS)));
        assertThat(unmet(Move.REFUTE, refuted, evidence)).containsExactly(Guard.NEW_BASIS);
    }

    @Test
    void a_denial_whose_basis_is_gone_has_none_until_a_move_refutes_it() {
        Evidence evidence = Evidence.none().denial();
        CaseState denied = after(Move.DENY, CaseState.of(Status.ALLEGED, Set.of()), evidence);
        evidence.refutations(2).supports(1);
        Judgement judgement = Judgement.of(denied, evidence.dossier());
        assertThat(judgement.standing()).isEqualTo(Standing.HOLDS);
        assertThat(judgement.basis()).isEmpty();
        assertThat(Warning.of(denied, evidence.dossier())).contains(Warning.NO_BASIS);
        assertThat(Judgement.of(after(Move.REFUTE, denied, evidence), evidence.dossier()).basis()).containsExactly(Basis.BY_STATEMENTS);
    }

    @Test
    void statements_and_evidence_are_one_basis_of_two_strengths_and_the_weaker_is_shown() {
        Evidence evidence = Evidence.none().supports(2);
        CaseState corroborated = after(Move.CORROBORATE, CaseState.of(Status.ALLEGED, Set.of()), evidence);
        assertThat(corroborated.established()).hasValue(Set.of(Basis.BY_STATEMENTS));
        evidence.item(EvidenceKind.DOCUMENT, Stance.SUPPORTS, Evidence.principal(7), Reliability.B, 2);
        assertThat(Judgement.of(corroborated, evidence.dossier()).basis()).containsExactly(Basis.BY_STATEMENTS);
        CaseState stronger = after(Move.CORROBORATE, corroborated, evidence);
        assertThat(stronger.established()).hasValue(Set.of(Basis.BY_EVIDENCE));
        assertThat(Judgement.of(stronger, evidence.withdrawn(2).dossier()).basis()).containsExactly(Basis.BY_STATEMENTS);
    }

    @Test
    void a_move_to_another_status_leaves_the_bases_of_the_one_before() {
        Evidence evidence = Evidence.none().supports(2);
        CaseState corroborated = after(Move.CORROBORATE, CaseState.of(Status.DENIED, Set.of(Basis.BY_RESPONDENT)), evidence);
        assertThat(corroborated.established()).hasValue(Set.of(Basis.BY_STATEMENTS));
        assertThat(after(Move.DISPUTE, corroborated, evidence.denial()).established()).hasValue(Set.of());
    }

    @Test
    void a_case_of_the_time_before_bases_shows_what_holds_in_the_words_of_that_time() {
        Dossier dossier = Evidence.none().denial().refutations(2).dossier();
        assertThat(Judgement.of(CaseState.of(Status.DENIED), dossier).basis()).containsExactlyInAnyOrder(Basis.BY_RESPONDENT, Basis.BY_EVIDENCE);
        assertThat(Judgement.of(CaseState.of(Status.CORROBORATED), Evidence.none().supports(2).dossier()).basis()).isEmpty();
    }
}
