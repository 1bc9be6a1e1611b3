package org.docket.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a resource says of what may be loaded stands in the place of what every answer begins with: of two policies a browser obeys both. */
class OnePolicy {

    private static final String POLICY = "Content-Security-Policy";

    @ServerResponseFilter
    void leaveOne(ContainerResponseContext response, RoutingContext context) {
        if (response.getHeaders().containsKey(POLICY)) {
            context.response().headers().remove(POLICY);
        }
    }
}
