package org.docket.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Metrics and health. They belong to the management interface of Quarkus, which the build decides on. It listens at a port of its own where
 * {@code docket.management.port} names one, and they are nowhere else then; without one it does not listen, and the port of everything else answers
 * for it.
 */
@ApplicationScoped
class ManagementPort {

    /** The name of the setting. */
    static final String PROPERTY = "docket.management.port";

    private static final int BEFORE_RESOURCES = -900;

    private final boolean apart;
    private volatile Router management;

    ManagementPort(@ConfigProperty(name = PROPERTY) Optional<Integer> port) {
        this.apart = port.isPresent();
    }

    void keep(@Observes ManagementInterface started) {
        management = started.router();
    }

    void register(@Observes Router router) {
        if (!apart) {
            router.route().order(BEFORE_RESOURCES).handler(this::pass);
        }
    }

    private void pass(RoutingContext context) {
        Router routes = management;
        if (routes != null && PublicPaths.isOperations(context.normalizedPath())) {
            routes.handleContext(context);
        } else {
            context.next();
        }
    }
}
