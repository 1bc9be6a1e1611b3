package org.docket.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * What every answer tells a browser: load nothing, frame nothing, tell nobody where you came from, and over TLS never ask
 * without it again (RFC 6797). Pages of other sites may read what is public, and nothing else (Fetch standard).
 */
@ApplicationScoped
class SafetyHeaders {

    private static final int BEFORE_THE_ANSWER_IS_MADE = 9_500;
    private static final int BEFORE_RESOURCES = -1_000;
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String READER = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int A_DAY = 86_400;

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.addHeadersEndHandler(ignored -> complete(context));
            context.next();
        }, BEFORE_THE_ANSWER_IS_MADE);
    }

    void openToOtherSites(@Observes Router router) {
        CorsHandler readable = CorsHandler.create().addOrigin("*")
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                .allowedHeaders(Set.of("Accept", "If-None-Match", "Last-Event-ID", "X-Request-Id", "traceparent"))
                .exposedHeaders(Set.of("Docket-Position", "ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"))
                .maxAgeSeconds(A_DAY);
        router.route().order(BEFORE_RESOURCES).handler(context -> {
            if (PublicPaths.isPublic(context.normalizedPath())) {
                readable.handle(context);
            } else {
                context.next();
            }
        });
    }

    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.normalizedPath();
        putIfAbsent(headers, "Content-Security-Policy", path.equals("/docs") || path.startsWith("/docs/") ? READER : NOTHING);
        putIfAbsent(headers, "Referrer-Policy", "no-referrer");
        putIfAbsent(headers, "Cross-Origin-Resource-Policy", PublicPaths.isPublic(path) ? "cross-origin" : "same-origin");
        if (context.request().isSSL()) {
            putIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
