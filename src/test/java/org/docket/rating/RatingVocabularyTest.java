package org.docket.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.rules.Basis.BY_ADMISSION;
import static org.docket.rules.Basis.BY_EVIDENCE;
import static org.docket.rules.Basis.BY_RECORD;
import static org.docket.rules.Basis.BY_RESPONDENT;
import static org.docket.rules.Basis.BY_RETRACTION;
import static org.docket.rules.Basis.BY_STATEMENTS;
import static org.docket.rules.Status.ALLEGED;
import static org.docket.rules.Status.CORROBORATED;
import static org.docket.rules.Status.DENIED;
import static org.docket.rules.Status.DISPUTED;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingVocabularyTest {

    private static final RatingVocabulary VOCABULARY = RatingVocabulary.builtIn();
    private static final String[] MIXED = {"HALF_TRUE", "MISSING_CONTEXT", "MISLEADING", "OUTDATED"};

    private static List<String> fitting(Status status, Basis... bases) {
        return VOCABULARY.fitting(status, Set.of(bases)).stream().map(RatingTerm::code).toList();
    }

    private static CaseRating shown(String stored, Status status, Basis... bases) {
        return VOCABULARY.shown(stored, status, Set.of(bases), Standing.HOLDS);
    }

    private static Integer number(String stored, Status status, Basis... bases) {
        return shown(stored, status, bases).number().map(RatingNumber::value).orElse(null);
    }

    @Test
    void the_built_in_terms_are_those_of_the_rules() {
        assertThat(VOCABULARY.terms()).extracting(RatingTerm::code).containsExactly("TRUE", "MOSTLY_TRUE", "HALF_TRUE", "MISSING_CONTEXT", "MISLEADING",
                "OUTDATED", "MISATTRIBUTED", "ALTERED", "SATIRE", "IMPOSTOR", "UNPROVEN", "MOSTLY_FALSE", "FALSE");
        assertThat(VOCABULARY.terms()).allSatisfy(term -> assertThat(term.names()).containsKeys("en", "ar"));
    }

    @Test
    void what_says_that_a_claim_is_true_fits_a_corroborated_one_alone() {
        assertThat(fitting(CORROBORATED, BY_EVIDENCE)).containsExactly("TRUE", "MOSTLY_TRUE", MIXED[0], MIXED[1], MIXED[2], MIXED[3]);
        assertThat(fitting(CORROBORATED, BY_ADMISSION)).contains("TRUE");
        assertThat(fitting(CORROBORATED)).contains("TRUE");
        assertThat(fitting(DISPUTED)).contains(MIXED).contains("UNPROVEN").doesNotContain("TRUE", "MOSTLY_TRUE", "FALSE", "MOSTLY_FALSE");
    }

    @Test
    void an_allegation_and_a_bare_denial_are_unproven() {
        assertThat(fitting(ALLEGED)).containsExactly("UNPROVEN");
        assertThat(fitting(DENIED, BY_RESPONDENT)).containsExactly("UNPROVEN");
        assertThat(fitting(DENIED)).containsExactly("UNPROVEN");
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_EVIDENCE", "BY_RECORD", "BY_STATEMENTS", "BY_RETRACTION"})
    void what_says_that_a_claim_is_false_fits_a_refuted_one_whatever_the_respondent_said(Basis basis) {
        String[] refuted = {"HALF_TRUE", "MISSING_CONTEXT", "MISLEADING", "OUTDATED", "MISATTRIBUTED", "ALTERED", "SATIRE", "IMPOSTOR", "MOSTLY_FALSE", "FALSE"};
        assertThat(fitting(DENIED, basis)).containsExactly(refuted);
        assertThat(fitting(DENIED, basis, BY_RESPONDENT)).containsExactly(refuted);
    }

    @Test
    void every_status_and_basis_has_a_neutral_term_that_fits() {
        assertThat(VOCABULARY.neutral(ALLEGED, Set.of()).code()).isEqualTo("UNPROVEN");
        assertThat(VOCABULARY.neutral(DISPUTED, Set.of()).code()).isEqualTo("UNPROVEN");
        assertThat(VOCABULARY.neutral(DENIED, Set.of(BY_RESPONDENT)).code()).isEqualTo("UNPROVEN");
        assertThat(VOCABULARY.neutral(DENIED, Set.of(BY_RESPONDENT, BY_RECORD)).code()).isEqualTo("FALSE");
        assertThat(VOCABULARY.neutral(CORROBORATED, Set.of(BY_STATEMENTS)).code()).isEqualTo("TRUE");
        Arrays.stream(Status.values()).forEach(status -> RatingPlace.situations(status)
                .forEach(bases -> assertThat(VOCABULARY.neutral(status, bases).fits(status, bases)).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALF_TRUE", "half_true", "Half true", "HALF  TRUE", " half true ", "نصف صحيح", "À MOITIÉ VRAI"})
    void a_term_is_named_by_its_code_or_by_its_name_in_any_language(String given) {
        assertThat(VOCABULARY.named(given)).map(RatingTerm::code).contains("HALF_TRUE");
        assertThat(VOCABULARY.named(Normalizer.normalize(given, Normalizer.Form.NFD))).map(RatingTerm::code).contains("HALF_TRUE");
    }

    @Test
    void the_labels_of_others_are_read_but_are_no_input() {
        assertThat(VOCABULARY.named("Half-true")).isEmpty();
        assertThat(VOCABULARY.read("Half-true").code()).isEqualTo("HALF_TRUE");
        assertThat(VOCABULARY.read("pants on FIRE").code()).isEqualTo("FALSE");
    }

    @Test
    void all_other_text_stays_as_it_is() {
        CaseRating read = VOCABULARY.read("Two Pinocchios");
        assertThat(read.code()).isNull();
        assertThat(read.freeText()).isEqualTo("Two Pinocchios");
        assertThat(read.words("ar")).contains("Two Pinocchios");
        assertThat(VOCABULARY.read(null)).isEqualTo(CaseRating.NONE);
    }

    @Test
    void a_term_that_contradicts_the_status_is_shown_as_the_neutral_one() {
        assertThat(shown("True", DENIED, BY_EVIDENCE).code()).isEqualTo("FALSE");
        assertThat(shown("TRUE", DENIED, BY_RESPONDENT).code()).isEqualTo("UNPROVEN");
        assertThat(shown("FALSE", DISPUTED).code()).isEqualTo("UNPROVEN");
        assertThat(shown("MISLEADING", CORROBORATED).code()).isEqualTo("MISLEADING");
        assertThat(shown("Two Pinocchios", DENIED, BY_EVIDENCE).freeText()).isEqualTo("Two Pinocchios");
        assertThat(shown(null, CORROBORATED).code()).isNull();
    }

    @Test
    void a_number_is_given_where_the_evidence_decided_and_the_term_has_one() {
        assertThat(number("MOSTLY_TRUE", CORROBORATED)).isEqualTo(4);
        assertThat(number("MISLEADING", DENIED, BY_RETRACTION)).isEqualTo(2);
        assertThat(number("SATIRE", DENIED, BY_EVIDENCE)).isNull();
        assertThat(number("HALF_TRUE", DISPUTED)).isNull();
        assertThat(number("UNPROVEN", DENIED, BY_RESPONDENT)).isNull();
        assertThat(number("UNPROVEN", ALLEGED)).isNull();
        assertThat(VOCABULARY.shown("TRUE", CORROBORATED, Set.of(), Standing.LOST).number()).isEmpty();
    }

    @Test
    void without_a_rating_the_number_is_that_of_the_status_and_free_text_has_none() {
        assertThat(shown(null, CORROBORATED).number()).contains(new RatingNumber(5, 1, 5));
        assertThat(number(null, DENIED, BY_RECORD)).isEqualTo(1);
        assertThat(number(null, DENIED, BY_RESPONDENT)).isNull();
        assertThat(number("Two Pinocchios", DENIED, BY_EVIDENCE)).isNull();
    }

    @Test
    void a_name_is_in_the_language_asked_for_whatever_its_region_and_else_in_english() {
        RatingTerm term = VOCABULARY.named("FALSE").orElseThrow();
        assertThat(term.name("ar-EG")).isEqualTo("خاطئ");
        assertThat(term.name("FR")).isEqualTo("Faux");
        assertThat(term.name("is")).isEqualTo("False");
    }
}
