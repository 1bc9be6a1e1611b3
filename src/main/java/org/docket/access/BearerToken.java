package org.docket.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a request shows as {@code Authorization: Bearer} (RFC 6750 section 2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private static final String HASH = "bearerTokenHash";

    private BearerToken() {}

    /** {@link KeyRing#hash} of what is shown, worked out once a request. */
    public static Optional<String> hash(RoutingContext context) {
        String known = context.get(HASH);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> hash = of(context.request()).map(KeyRing::hash);
        hash.ifPresent(made -> context.put(HASH, made));
        return hash;
    }

    static Optional<String> of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(header.substring(SCHEME.length()).strip());
    }
}
