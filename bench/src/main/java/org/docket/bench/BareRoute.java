package org.docket.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;

/** The limit: a handler before everything of the program, which sends what was put there. And what the program allocates. */
@ApplicationScoped
class BareRoute {

    private static final int BEFORE_EVERYTHING = -1_000_000;

    private volatile Buffer body = Buffer.buffer("{}");

    void open(@Observes Router router) {
        router.route("/bench/bare").order(BEFORE_EVERYTHING).handler(this::handle);
        router.route("/bench/allocated").order(BEFORE_EVERYTHING).handler(context -> context.response().end(String.valueOf(allocated())));
    }

    private void handle(RoutingContext context) {
        if (context.request().method() == HttpMethod.POST) {
            context.request().bodyHandler(put -> {
                body = put;
                context.response().setStatusCode(204).end();
            }).resume();
        } else {
            context.response().putHeader("Content-Type", "application/json;charset=UTF-8").end(body);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}
