package org.docket.access.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.access.BearerToken;
import org.docket.http.ClientAddress;
import org.docket.http.PublicPaths;
import org.docket.http.TransportProblems;

/**
 * Limits how often anybody asks for anything, before anything is looked up (IETF draft httpapi-ratelimit-headers): by key where one is
 * shown, else by address. Every key that is not good counts against its address, and too many close the door for it.
 */
@ApplicationScoped
class RateLimits {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");
    /** Set on a request that was counted: one that is routed again, as within {@code /docs}, is one request still. */
    private static final String COUNTED = "rateLimitCounted";
    private static final int AFTER_THE_REQUEST_IS_FIT = 8_900;

    private final TokenBuckets buckets;
    private final Limits limits;
    private final MeterRegistry metrics;
    private final Map<Policy, CharSequence> stated = new EnumMap<>(Policy.class);
    private final Map<Policy, CharSequence> full = new EnumMap<>(Policy.class);

    RateLimits(TokenBuckets buckets, Limits limits, MeterRegistry metrics) {
        this.buckets = buckets;
        this.limits = limits;
        this.metrics = metrics;
        for (Policy policy : Policy.values()) {
            full.put(policy, HttpHeaders.createOptimized(left(policy, policy.perMinute(limits), Duration.ZERO)));
            stated.put(policy, HttpHeaders.createOptimized('"' + policy.text() + "\";q=" + policy.perMinute(limits) + ";w=" + TokenBuckets.WINDOW.toSeconds()));
        }
    }

    void register(@Observes Filters filters) {
        Stream.of(Policy.values()).forEach(this::limited);
        filters.register(this::limit, AFTER_THE_REQUEST_IS_FIT);
    }

    private void limit(RoutingContext context) {
        if (context.get(COUNTED) != null) {
            context.next();
            return;
        }
        context.put(COUNTED, true);
        String path = context.normalizedPath();
        Optional<String> key = PublicPaths.isOperations(path) ? Optional.empty() : BearerToken.hash(context);
        String address = ClientAddress.of(context.request());
        Policy policy = key.isPresent() ? Policy.KEY : Policy.ofReaders(path);
        boolean counted = limits.loopback() || !isLoopback(address);
        if (key.isPresent() && counted && buckets.isEmpty(Policy.REFUSED, address)) {
            refuse(context, Policy.REFUSED, TokenBuckets.WINDOW);
        } else if (key.isPresent()) {
            context.addHeadersEndHandler(ignored -> countRefusal(context, counted, address));
            take(context, policy, key.get());
        } else if (counted) {
            take(context, policy, address);
        } else {
            tell(context.response(), policy, full.get(policy));
            context.next();
        }
    }

    private void take(RoutingContext context, Policy policy, String whose) {
        ConsumptionProbe left = buckets.take(policy, whose);
        tell(context.response(), policy, left(policy, left.getRemainingTokens(), Duration.ofNanos(left.getNanosToWaitForReset())));
        if (left.isConsumed()) {
            context.next();
        } else {
            refuse(context, policy, Duration.ofNanos(left.getNanosToWaitForRefill()));
        }
    }

    private void countRefusal(RoutingContext context, boolean counted, String address) {
        if (counted && context.response().getStatusCode() == 401) {
            buckets.take(Policy.REFUSED, address);
        }
    }

    private void refuse(RoutingContext context, Policy policy, Duration wait) {
        limited(policy).increment();
        context.response().putHeader("Retry-After", String.valueOf(seconds(wait)));
        TransportProblems.answer(context, 429);
    }

    private Counter limited(Policy policy) {
        return metrics.counter("docket.limited", "policy", policy.text());
    }

    private void tell(HttpServerResponse answer, Policy policy, CharSequence left) {
        answer.headers().add(POLICY, stated.get(policy)).add(LEFT, left);
    }

    private static String left(Policy policy, long left, Duration untilFull) {
        return '"' + policy.text() + "\";r=" + left + ";t=" + seconds(untilFull);
    }

    /** Rounded up: who waits that long is not told to wait again. */
    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }

    /** An address as the server writes it, or whatever a proxy that is believed wrote. */
    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1");
    }
}
