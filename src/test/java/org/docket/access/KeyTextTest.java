package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_key_can_be_told_from_other_text() {
        String text = KeyText.made(random).text();
        assertThat(text).matches("docket_[0-9A-Za-z]{49}");
        assertThat(new KeyText(text).isWellFormed()).isTrue();
        assertThat(new KeyText("docket_" + "a".repeat(49)).isWellFormed()).isFalse();
    }

    @Test
    void one_wrong_character_is_noticed_wherever_it_is() {
        String text = KeyText.made(random).text();
        IntStream.range(0, text.length()).forEach(i -> {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(new KeyText(mistyped).isWellFormed()).as(mistyped).isFalse();
        });
    }

    @Test
    void printing_a_key_shows_nothing_of_it() {
        KeyText key = KeyText.made(random);
        assertThat(key.toString()).isEqualTo("docket_…");
        assertThat(key.shown()).hasSize(13);
    }
}
