package org.docket.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.platform.Ids;
import org.jboss.logging.MDC;

/** Names every request: {@code X-Request-Id} echoed or made, on every answer and every log line. */
@ApplicationScoped
class RequestIds {

    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final String KEY = "requestId";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final int BEFORE_ANYTHING_IS_LOGGED = 8_800;
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,128}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    static String of(RoutingContext context) {
        return context.response().headers().get(HEADER);
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, BEFORE_EVERYTHING);
        filters.register(this::log, BEFORE_ANYTHING_IS_LOGGED);
    }

    private void name(RoutingContext context) {
        String id = Optional.ofNullable(context.request().getHeader(HEADER))
                .filter(given -> VISIBLE_ASCII.matcher(given).matches())
                .orElseGet(() -> ids.next().toString());
        context.response().headers().add(HEADER, id);
        context.next();
    }

    /** What is ready is sent before, and nothing is logged of it. */
    private void log(RoutingContext context) {
        MDC.put(KEY, of(context));
        traceId(context).ifPresent(trace -> MDC.put("traceId", trace));
        context.next();
    }

    /** W3C Trace Context, section 3.2. */
    private static Optional<String> traceId(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
