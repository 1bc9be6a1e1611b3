package org.docket.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What a request shows as {@code Authorization: Bearer} (RFC 6750 section 2.1). */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static Optional<String> of(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(header.substring(SCHEME.length()).strip());
    }
}
