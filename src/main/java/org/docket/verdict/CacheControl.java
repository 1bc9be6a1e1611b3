package org.docket.verdict;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/** How long an answer that everybody may read can be kept by whoever is between us and its readers (RFC 9111, RFC 5861). */
final class CacheControl {

    /** Who asks again in this time gets the old answer at once while the new one is fetched. */
    private static final Duration STALE_MEANWHILE = Duration.ofSeconds(30);

    /** While this server cannot be reached; a verdict that was withdrawn must not live on for long. */
    private static final Duration STALE_ON_ERROR = Duration.ofMinutes(10);

    static final CharSequence FOR_GOOD = HttpHeaders.createOptimized("public, max-age=31536000, immutable");

    /** Of a verdict that was withdrawn: it may come back, so nobody goes on with this while they ask. */
    static final String GONE = "public, max-age=5";

    private CacheControl() {}

    static CharSequence of(BoardSettings settings) {
        return of(settings.maxAge());
    }

    static CharSequence of(Duration maxAge) {
        return HttpHeaders.createOptimized("public, max-age=" + maxAge.toSeconds() + ", stale-while-revalidate=" + STALE_MEANWHILE.toSeconds()
                + ", stale-if-error=" + STALE_ON_ERROR.toSeconds());
    }
}
