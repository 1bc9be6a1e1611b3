package org.docket.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Metrics are in the text format of Prometheus (0.0.4) for every client. The handler of Quarkus sends OpenMetrics to each one that names neither
 * {@code text/plain} nor {@code text/html}, so curl had what {@code promtool check metrics} does not read; Prometheus names the former.
 */
@ApplicationScoped
class MetricsFormat {

    private static final int BEFORE_THE_HANDLER = -1;

    void register(@Observes ManagementInterface management) {
        management.router().route("/metrics*").order(BEFORE_THE_HANDLER).handler(MetricsFormat::choose);
    }

    private static void choose(RoutingContext context) {
        context.request().headers().set(HttpHeaders.ACCEPT, "text/plain");
        context.next();
    }
}
