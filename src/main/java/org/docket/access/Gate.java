package org.docket.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Asks the table of permissions before an operation reads anything: neither its body nor what it is about. */
class Gate {

    private static final String API = "org.docket.";

    private final CurrentCaller current;
    private final Refusals refusals;

    Gate(CurrentCaller current, Refusals refusals) {
        this.current = current;
        this.refusals = refusals;
    }

    @ServerRequestFilter
    void pass(SimpleResourceInfo resource) {
        String operation = resource.getMethodName();
        Permission needed = Permission.of(operation).orElse(null);
        if (needed == Permission.PUBLIC || isPage(resource)) {
            return;
        }
        Caller caller = current.get();
        if (needed == null || !needed.isOpenTo(caller)) {
            refusals.note(caller, operation);
            throw forbidden(needed);
        }
    }

    /** Pages and what comes with the framework are not operations of the API. */
    private static boolean isPage(SimpleResourceInfo resource) {
        String name = resource.getResourceClass().getName();
        return !name.startsWith(API) || name.startsWith(API + "pages.");
    }

    /** 403 that names what is missing (RFC 6750 section 3.1). */
    private static HttpProblem forbidden(Permission needed) {
        if (needed == null || needed.scope().isEmpty()) {
            return Problems.of(ProblemType.FORBIDDEN);
        }
        String scope = needed.scope().get().text();
        HttpProblem problem = Problems.with(ProblemType.FORBIDDEN, "This takes the scope " + scope + ".", Map.of("scope", scope));
        return HttpProblem.builder(problem)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"docket\", error=\"insufficient_scope\", scope=\"" + scope + '"')
                .build();
    }
}
