package org.docket.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.pages.WordDifference.Fate.GONE;
import static org.docket.pages.WordDifference.Fate.KEPT;
import static org.docket.pages.WordDifference.Fate.NEW;

import java.util.List;
import java.util.stream.Collectors;
import org.docket.casework.FieldChange;
import org.docket.pages.WordDifference.Fate;
import org.docket.rules.Basis;
import org.docket.verdict.PublicWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

    private static String without(List<WordDifference> parts, Fate fate) {
        return parts.stream().filter(part -> part.fate() != fate).map(WordDifference::text).collect(Collectors.joining());
    }

    @Test
    void words_that_stayed_are_told_from_those_that_are_gone_and_new() {
        assertThat(WordDifference.between("The ferry sailed at noon.", "The ferry left at noon."))
                .containsExactly(new WordDifference(KEPT, "The ferry "), new WordDifference(GONE, "sailed "), new WordDifference(NEW, "left "),
                        new WordDifference(KEPT, "at noon."));
    }

    @ParameterizedTest
    @CsvSource({"'', a b", "a b, ''", "a  b, a b", "أبحرت العبّارة ظهرًا, أبحرت العبّارة ليلًا", "a b c, c b a", "'', ''"})
    void both_texts_can_be_read_from_the_parts(String before, String after) {
        List<WordDifference> parts = WordDifference.between(before, after);
        assertThat(without(parts, NEW)).isEqualTo(before);
        assertThat(without(parts, GONE)).isEqualTo(after);
    }

    @Test
    void long_texts_are_not_compared_word_by_word() {
        assertThat(WordDifference.between("a ".repeat(2_000), "b ".repeat(2_000))).extracting(WordDifference::fate).containsExactly(GONE, NEW);
    }

    @Test
    void a_changed_status_reads_as_its_public_word_with_the_basis_of_each_side() {
        List<ChangeRow> rows = ChangeRow.of(List.of(new FieldChange("status", "DENIED", "CORROBORATED"), new FieldChange("basis", "BY_EVIDENCE", null)));
        assertThat(rows.getFirst().before().word()).isEqualTo(PublicWord.REFUTED);
        assertThat(rows.getFirst().after().word()).isEqualTo(PublicWord.CORROBORATED);
        assertThat(rows.getLast().before().basis()).containsExactly(Basis.BY_EVIDENCE);
        assertThat(rows.getLast().after().isNothing()).isTrue();
    }

    @Test
    void an_unchanged_basis_is_no_row_and_a_field_that_was_empty_has_nothing_before() {
        List<ChangeRow> rows = ChangeRow.of(List.of(new FieldChange("status", "DENIED", "DISPUTED"), new FieldChange("basis", "BY_EVIDENCE", "BY_EVIDENCE"),
                new FieldChange("rating", null, "True")));
        assertThat(rows).extracting(ChangeRow::field).containsExactly("status", "rating");
        assertThat(rows.getFirst().before().word()).isEqualTo(PublicWord.REFUTED);
        assertThat(rows.getLast().before().isNothing()).isTrue();
        assertThat(rows.getLast().after().text()).containsExactly(new WordDifference(NEW, "True"));
    }
}
