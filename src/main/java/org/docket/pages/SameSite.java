package org.docket.pages;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Forms are taken from our own pages alone. Every browser says where a form comes from, in a header that no page can write
 * (Fetch Metadata, {@code Sec-Fetch-Site}; {@code Origin} before it), so no token has to be carried around; cookies that are
 * sent from our own pages only are the second lock.
 */
class SameSite {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    void check(RoutingContext context, SimpleResourceInfo resource) {
        boolean page = resource.getResourceClass().getName().startsWith(SameSite.class.getPackageName());
        if (page && context.request().method().name().equals("POST") && !isOurs(context.request())) {
            throw Problems.of(ProblemType.CROSS_SITE);
        }
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null || origin.equals(request.scheme() + "://" + request.authority());
    }
}
