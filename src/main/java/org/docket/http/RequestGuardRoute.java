package org.docket.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Looks at every request for which nothing is ready: refuses what is too long in our own form (the server's own refusal has
 * no body), and keeps what is behind the key out of every cache, errors included.
 */
@ApplicationScoped
class RequestGuardRoute {

    static final int LONGEST_URI = 8_192;
    static final int LARGEST_HEADERS = 16_384;
    static final long LARGEST_BODY = 1_048_576;

    /** What was withdrawn may say how long caches keep that: else they would go on with what they have. */
    private static final int GONE = 410;
    private static final int AFTER_WHAT_IS_READY = 8_840;

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.addHeadersEndHandler(ignored -> keepPrivate(context));
            guard(context);
        }, AFTER_WHAT_IS_READY);
    }

    private void guard(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_URI) {
            TransportProblems.answer(context, 414);
        } else if (size(context.request().headers()) > LARGEST_HEADERS) {
            TransportProblems.answer(context, 431);
        } else if (bodyLength(context) > LARGEST_BODY && !PublicPaths.takesFiles(context.normalizedPath())) {
            hangUp(context);
            TransportProblems.answer(context, 413);
        } else if (lacksHost(context.request()) && !PublicPaths.isOperations(context.normalizedPath())) {
            TransportProblems.answer(context, 400);
        } else if (context.request().path().indexOf(';') >= 0) {
            // A matrix parameter is no part of any address here; the rules on who may are matched by the whole path.
            TransportProblems.answer(context, 404);
        } else {
            context.next();
        }
    }

    /** Without it the framework has no address of a request (RFC 9112 section 3.2). Balancers that look at health may speak HTTP/1.0, which has none. */
    private static boolean lacksHost(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return request.version() != HttpVersion.HTTP_2 && (host == null || host.isBlank());
    }

    private static void keepPrivate(RoutingContext context) {
        MultiMap headers = context.response().headers();
        int status = context.response().getStatusCode();
        boolean error = status >= 400 && status != GONE;
        if (context.normalizedPath().startsWith("/v1/") && (error || !headers.contains(HttpHeaders.CACHE_CONTROL))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }

    /** The rest of the body is not read; HTTP/2 has no such header (RFC 9113 section 8.2.2). */
    private static void hangUp(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    /** 0 where it is not said, or is no number: the server counts as it reads. */
    private static long bodyLength(RoutingContext context) {
        try {
            String said = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return said == null ? 0 : Long.parseLong(said);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
