package org.docket.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.docket.platform.Texts;

/** What the request being answered says of itself. */
@ApplicationScoped
public class CurrentRequest {

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context().request().getHeader(name));
    }

    /** The id that the client gave, or the one that was made for it. */
    public String id() {
        return RequestIds.of(context());
    }

    /** The request itself; empty where something happens without one. */
    public Optional<RoutingContext> current() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(current.getCurrent()) : Optional.empty();
    }

    String method() {
        return context().request().method().name();
    }

    String path() {
        return context().normalizedPath();
    }

    /** The path alone: a query may hold what does not belong into an answer. */
    URI uri() {
        return Texts.pathUri(context().request().path());
    }

    private RoutingContext context() {
        return current.getCurrent();
    }
}
