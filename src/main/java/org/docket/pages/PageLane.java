package org.docket.pages;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.docket.http.PublicPaths;
import org.docket.verdict.PublicPageReader;

/** Sends pages that are ready from the event loop, before anything of the framework is asked. */
@ApplicationScoped
class PageLane {

    private static final String VERDICTS = "/verdicts/";
    private static final String EMBED = "/embed/";
    private static final int BESIDE_THE_API = 8_849;

    private final PublicPageReader reads;

    PageLane(PublicPageReader reads) {
        this.reads = reads;
    }

    void open(@Observes Filters filters) {
        filters.register(this::pass, BESIDE_THE_API);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isReading(request) && reads.send(request, Visitor.of(request).key())) {
            count(context, request.path());
        } else {
            context.next();
        }
    }

    private static boolean isReading(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) && PublicPaths.isPage(request.path());
    }

    /** Under one name, whatever the number is. */
    private static void count(RoutingContext context, String path) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null && path.startsWith(VERDICTS)) {
            metric.setTemplatePath(VERDICTS + "{number}/{slug}");
        } else if (metric != null && path.startsWith(EMBED)) {
            metric.setTemplatePath(EMBED + "{number}");
        }
    }
}
