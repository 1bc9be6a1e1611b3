package org.docket.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets everybody through, once it is certain who they are: the {@link PermissionFilter} says which operations somebody unknown may call. */
@ApplicationScoped
class OptionalAuthPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "known-or-not";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(known -> new CheckResult(true, known));
    }
}
