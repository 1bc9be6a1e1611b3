package org.docket.access.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private static final int FOR_KEYS = 3;

    private final TokenBuckets buckets = new TokenBuckets(new SmallRyeConfigBuilder().withMapping(Limits.class)
            .withDefaultValue("docket.limits.key", String.valueOf(FOR_KEYS)).build().getConfigMapping(Limits.class));

    @Test
    void a_key_has_as_many_requests_as_its_policy_says_and_is_told_when_there_are_more() {
        for (int i = FOR_KEYS - 1; i >= 0; i--) {
            assertThat(buckets.take(Policy.KEY, "one").getRemainingTokens()).isEqualTo(i);
        }
        var refused = buckets.take(Policy.KEY, "one");
        assertThat(refused.isConsumed()).isFalse();
        assertThat(refused.getNanosToWaitForRefill()).isBetween(1L, TimeUnit.SECONDS.toNanos(TokenBuckets.WINDOW.toSeconds() / FOR_KEYS));
    }

    @Test
    void keys_and_policies_have_buckets_of_their_own() {
        for (int i = 0; i <= FOR_KEYS; i++) {
            buckets.take(Policy.KEY, "one");
        }
        assertThat(buckets.isEmpty(Policy.KEY, "one")).isTrue();
        assertThat(buckets.isEmpty(Policy.KEY, "other")).isFalse();
        assertThat(buckets.take(Policy.KEY, "other").isConsumed()).isTrue();
        assertThat(buckets.take(Policy.READER, "one").isConsumed()).isTrue();
    }
}
