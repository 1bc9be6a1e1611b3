package org.docket.verdict;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.http.PublicPaths;

/**
 * Sends what is ready from the event loop, before anything of the framework is asked. Whatever is not ready, or is asked with a
 * parameter that takes work, goes on to the resources, which make it ready for the next.
 */
@ApplicationScoped
class VerdictLane {

    private static final String VERDICTS = "/v1/verdicts/";
    private static final Pattern BY_NUMBER = Pattern.compile("^/v1/verdicts/[0-9]+(?=/|$)");
    private static final Pattern VERDICT = Pattern.compile("/v1/verdicts/([0-9a-fA-F-]+)");
    private static final int SEE_OTHER = 303;
    private static final int NAMED = VERDICTS.length() + "01920000-0000-7000-8000-000000000000".length();
    private static final int AFTER_THE_LIMITS = 8_850;

    private final VerdictBoard board;
    private final VerdictJsonCache verdictJsonCache;
    private final ReadyPages pages;

    VerdictLane(VerdictBoard board, VerdictJsonCache verdictJsonCache, ReadyPages pages) {
        this.board = board;
        this.verdictJsonCache = verdictJsonCache;
        this.pages = pages;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, AFTER_THE_LIMITS);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> page = isReading(request) && board.isReady() ? page(request) : Optional.empty();
        if (page.isPresent()) {
            count(context);
            lead(request.response(), page.get());
            return;
        }
        Optional<ReadyAnswer> ready = isReading(request) && board.isReady() && !isMasked(request) ? ready(request.uri()) : Optional.empty();
        if (ready.isPresent()) {
            count(context);
            PublicHeaders.open(request);
            PublicHeaders.send(request, ready.get(), board.shown());
        } else {
            context.next();
        }
    }

    /** The page of the verdict, for a request that prefers one; empty for every other request. */
    private Optional<String> page(HttpServerRequest request) {
        Matcher verdict = VERDICT.matcher(request.uri());
        return verdict.matches() && AcceptHeader.prefersPage(request.getHeader(HttpHeaders.ACCEPT))
                ? board.find(verdict.group(1)).map(entry -> entry.isPublic() ? PageAddress.of(entry) : PageAddress.of(entry.number())) : Optional.empty();
    }

    /** The page is another resource, not another form of the verdict (RFC 9110 section 15.4.4). */
    private static void lead(HttpServerResponse response, String page) {
        response.putHeader(HttpHeaders.LOCATION, page).putHeader(HttpHeaders.VARY, "Accept").putHeader(HttpHeaders.CACHE_CONTROL, CacheControl.GONE)
                .setStatusCode(SEE_OTHER).end();
    }

    /** Under the operation's name, as the framework would have (it matches each address against patterns otherwise). */
    private static void count(RoutingContext context) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        String path = context.request().path();
        if (metric != null && path.length() >= NAMED && path.startsWith(VERDICTS)) {
            metric.setTemplatePath(path.length() == NAMED ? "/v1/verdicts/{id}" : "/v1/verdicts/{id}" + path.substring(NAMED));
        } else if (metric != null && BY_NUMBER.matcher(path).find()) {
            metric.setTemplatePath(BY_NUMBER.matcher(path).replaceFirst("/v1/verdicts/{id}"));
        }
    }

    private Optional<ReadyAnswer> ready(String address) {
        return address.length() == NAMED && address.startsWith(VERDICTS)
                ? verdict(address.substring(VERDICTS.length()))
                : pages.find(address);
    }

    /** One that is read in another's place, or that was withdrawn, is not sent from here. */
    private Optional<ReadyAnswer> verdict(String id) {
        try {
            return board.find(UUID.fromString(id)).filter(entry -> entry.isPublic() && entry.duplicateOf() == null).flatMap(verdictJsonCache::ready);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Google's clients may ask by a header for a part of an answer. */
    private static boolean isMasked(HttpServerRequest request) {
        return PublicPaths.isGoogles(request.path()) && request.headers().contains("X-Goog-FieldMask");
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }
}
