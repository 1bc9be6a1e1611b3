package org.docket.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.docket.http.TransportProblems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whoever shows nothing, or something that is not good, gets one answer, whatever is wrong with it. */
class AuthenticationProblem {

    private static final int BEFORE_THE_LIBRARYS = 1;

    @ServerExceptionMapper(value = {AuthenticationFailedException.class, UnauthorizedException.class}, priority = BEFORE_THE_LIBRARYS)
    Response answer(RoutingContext context) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, KeyAuthentication.challenge(context))
                .type("application/problem+json")
                .entity(TransportProblems.problem(context, 401))
                .build();
    }
}
