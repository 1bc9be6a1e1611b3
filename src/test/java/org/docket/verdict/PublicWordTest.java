package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.rules.Basis.BY_EVIDENCE;
import static org.docket.rules.Basis.BY_RESPONDENT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.docket.rules.Basis;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicWordTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private static PublicWord denied(Basis... basis) {
        return PublicWord.of(Status.DENIED, Set.of(basis), null);
    }

    @Test
    void a_denial_by_the_respondent_alone_is_denied() {
        assertThat(denied(BY_RESPONDENT)).isEqualTo(PublicWord.DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void a_denial_by_anything_else_is_refuted(Basis basis) {
        assertThat(denied(basis) == PublicWord.REFUTED).isEqualTo(basis != BY_RESPONDENT);
        assertThat(PublicWord.of(Status.DENIED, EnumSet.of(BY_RESPONDENT, BY_EVIDENCE), null)).isEqualTo(PublicWord.REFUTED);
    }

    @Test
    void a_denial_whose_basis_is_lost_does_not_read_like_a_refutation() {
        assertThat(denied()).isEqualTo(PublicWord.LAPSED);
        assertThat(PublicWord.title(Sample.lost(Status.DENIED).published())).isEqualTo("Denied");
    }

    @Test
    void an_allegation_that_was_examined_is_another_than_one_that_was_not() {
        assertThat(PublicWord.of(Status.ALLEGED, Set.of(), null)).isEqualTo(PublicWord.ALLEGED);
        assertThat(PublicWord.of(Status.ALLEGED, Set.of(), DAY)).isEqualTo(PublicWord.EXAMINED);
        Sample examined = Sample.of(Status.ALLEGED);
        examined.examinedOn = DAY;
        assertThat(PublicWord.title(examined.published())).isEqualTo("Alleged, examined on 2026-03-01, could not be settled");
        assertThat(PublicWord.title(Sample.of(Status.ALLEGED).published())).isEqualTo("Alleged, not examined yet");
    }
}
