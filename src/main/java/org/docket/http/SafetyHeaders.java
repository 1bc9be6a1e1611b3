package org.docket.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;

/**
 * What every answer tells a browser: load nothing, frame nothing, tell nobody where you came from, and over TLS never ask
 * without it again (RFC 6797). Pages of other sites may read what is public, and nothing else (Fetch standard).
 */
@ApplicationScoped
class SafetyHeaders {

    private static final int BEFORE_THE_ANSWER_IS_MADE = 9_500;
    private static final int BEFORE_RESOURCES = -1_000;
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    private static final String READER = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence RESOURCE = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CROSS_ORIGIN = HttpHeaders.createOptimized("cross-origin");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final int A_DAY = 86_400;

    void register(@Observes Filters filters) {
        filters.register(context -> {
            begin(context);
            context.next();
        }, BEFORE_THE_ANSWER_IS_MADE);
    }

    void openToOtherSites(@Observes Router router) {
        CorsHandler readable = CorsHandler.create().addOrigin("*")
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                .allowedHeaders(Set.of("Accept", "If-None-Match", "Last-Event-ID", "X-Request-Id", "traceparent"))
                .exposedHeaders(new TreeSet<>(Set.of(PublicPaths.EXPOSED.split(","))))
                .maxAgeSeconds(A_DAY);
        router.route().order(BEFORE_RESOURCES).handler(context -> {
            if (PublicPaths.isPublic(context.normalizedPath())) {
                readable.handle(context);
            } else {
                context.next();
            }
        });
    }

    /** Whoever makes the answer may say otherwise. */
    private static void begin(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = context.normalizedPath();
        headers.add(POLICY, path.equals("/docs") || path.startsWith("/docs/") ? READER : NOTHING);
        headers.add(REFERRER, NO_REFERRER);
        headers.add(RESOURCE, PublicPaths.isPublic(path) ? CROSS_ORIGIN : SAME_ORIGIN);
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
