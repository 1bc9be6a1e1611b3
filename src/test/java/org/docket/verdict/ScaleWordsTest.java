package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleWordsTest {

    @Test
    void every_language_has_every_word_of_the_scale() {
        List<String> scale = Arrays.stream(ReviewScale.values()).map(Enum::name).toList();
        assertThat(ScaleWords.LANGUAGES).allSatisfy(language -> {
            assertThat(ScaleWords.read(language).stringPropertyNames()).as(language).containsExactlyInAnyOrderElementsOf(scale);
            assertThat(ScaleWords.read(language).values()).as(language).doesNotContain("");
        });
    }

    @Test
    void a_claim_is_rated_in_its_language_whatever_its_region_and_in_english_where_there_are_no_words() {
        assertThat(ScaleWords.of(ReviewScale.ALLEGED, "ar")).isEqualTo("مزعوم");
        assertThat(ScaleWords.of(ReviewScale.DISPUTED, "pt-BR")).isEqualTo("Em disputa");
        assertThat(ScaleWords.of(ReviewScale.DISPUTED, "FR")).isEqualTo("Contesté");
        assertThat(ScaleWords.of(ReviewScale.DISPUTED, "is")).isEqualTo("Disputed");
    }
}
