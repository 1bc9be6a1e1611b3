package org.docket.platform;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Metrics are in the text format of Prometheus (0.0.4), except for clients that ask for OpenMetrics and nothing else. The handler of Quarkus sends
 * OpenMetrics to every client that does not name {@code text/plain}: so curl has what {@code promtool check metrics} does not read.
 */
@ApplicationScoped
class MetricsFormat {

    private static final int BEFORE_THE_HANDLER = -1;
    private static final String OPEN_METRICS = "application/openmetrics-text";

    void register(@Observes ManagementInterface management) {
        management.router().route("/metrics*").order(BEFORE_THE_HANDLER).handler(MetricsFormat::choose);
    }

    private static void choose(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(OPEN_METRICS)) {
            headers.set(HttpHeaders.ACCEPT, "text/plain");
        }
        context.next();
    }
}
