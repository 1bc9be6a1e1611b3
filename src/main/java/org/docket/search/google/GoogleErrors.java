package org.docket.search.google;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.docket.http.GoogleError;
import org.docket.http.PublicPaths;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells problems of the Fact Check Tools API as its clients read them, whoever found them. */
class GoogleErrors {

    private static final int FIRST_ERROR = 400;

    @ServerResponseFilter
    void translate(ContainerResponseContext answer, RoutingContext context) {
        if (answer.getStatus() >= FIRST_ERROR && PublicPaths.isGoogles(context.normalizedPath())) {
            String message = answer.getEntity() instanceof HttpProblem problem ? problem.getDetail() : answer.getStatusInfo().getReasonPhrase();
            answer.setEntity(GoogleError.of(answer.getStatus(), message));
            answer.getHeaders().putSingle("Content-Type", MediaType.APPLICATION_JSON);
        }
    }
}
