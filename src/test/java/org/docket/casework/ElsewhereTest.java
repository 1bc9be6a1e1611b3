package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two people stand behind a decision where two names do that are not one name. */
class ElsewhereTest {

    @Test
    void two_names_are_two_people() {
        assertThat(new Elsewhere("Ada", "Grace").isSeconded()).isTrue();
    }

    @Test
    void one_name_is_one_person_however_it_is_written() {
        assertThat(new Elsewhere("Ada  Lovelace", "ada lovelace ").isSeconded()).isFalse();
        assertThat(new Elsewhere("Ada", null).isSeconded()).isFalse();
        assertThat(new Elsewhere(null, "Grace").isSeconded()).isFalse();
        assertThat(new Elsewhere(" ", "Grace").isSeconded()).isFalse();
    }

    @Test
    void one_claim_has_one_key_however_it_is_written() {
        assertThat(key("The sea is BLUE!", "en-GB")).isEqualTo(key("the sea is  blue", "en"));
        assertThat(key("الخبرُ صحيحٌ", "ar")).isEqualTo(key("الخبر صحيح", "ar"));
        assertThat(key("It rose by 5.", "en")).isNotEqualTo(key("It rose by 6.", "en"));
        assertThat(key("It costs $5.", "en")).isNotEqualTo(key("It costs €5.", "en"));
        assertThat(key("It rose by 5 %.", "en")).isEqualTo(key("It rose by 5%", "en")).isNotEqualTo(key("It rose by 5.", "en"));
        assertThat(key("Blue", "en")).isNotEqualTo(key("Blue", "de"));
    }

    private static Object key(String text, String language) {
        return ClaimKey.of(ClaimInput.of(text, language, null, null, null, null));
    }
}
