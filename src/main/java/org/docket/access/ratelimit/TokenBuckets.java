package org.docket.access.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A bucket of tokens for each key and each address, in this process; forgotten when it must be full again. */
@ApplicationScoped
class TokenBuckets {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 200_000;

    private final Limits limits;
    private final Cache<Name, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(WINDOW.multipliedBy(2)).build();

    TokenBuckets(Limits limits) {
        this.limits = limits;
    }

    private record Name(Policy policy, String whose) {}

    /** Takes a token, and tells how many are left and when there are more. */
    ConsumptionProbe take(Policy policy, String whose) {
        return bucket(policy, whose).tryConsumeAndReturnRemaining(1);
    }

    boolean isEmpty(Policy policy, String whose) {
        Bucket found = buckets.getIfPresent(new Name(policy, whose));
        return found != null && found.getAvailableTokens() == 0;
    }

    private Bucket bucket(Policy policy, String whose) {
        return buckets.get(new Name(policy, whose), name -> {
            int tokens = name.policy().perMinute(limits);
            return Bucket.builder().addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, WINDOW)).build();
        });
    }
}
