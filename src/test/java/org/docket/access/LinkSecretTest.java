package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class LinkSecretTest {

    private static final Instant END = Instant.parse("2026-11-30T12:00:00Z");

    private final LinkSecret secret = LinkSecret.of("the token", END);

    @Test
    void a_link_is_good_until_it_expires_and_no_longer() {
        assertThat(secret.isGood("the token", END.minusNanos(1))).isTrue();
        assertThat(secret.isGood("the token", END)).isFalse();
    }

    @Test
    void another_token_opens_nothing() {
        assertThat(secret.isGood("the toke", END.minusSeconds(1))).isFalse();
        assertThat(secret.isGood(secret.hash(), END.minusSeconds(1))).isFalse();
        assertThat(secret.isGood("", END.minusSeconds(1))).isFalse();
    }

    @Test
    void the_token_is_not_kept() {
        assertThat(secret.toString()).doesNotContain("the token");
    }
}
