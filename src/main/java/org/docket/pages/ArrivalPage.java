package org.docket.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.docket.access.Accounts;
import org.docket.access.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people arrive whom the OpenID provider vouches for. */
@Path("/desk/openid")
public class ArrivalPage {

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final OidcSession providers;

    ArrivalPage(Accounts accounts, CurrentCaller caller, OidcSession providers) {
        this.accounts = accounts;
        this.caller = caller;
        this.providers = providers;
    }

    /** The page of arriving. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance arrival();
    }

    /**
     * Where the OpenID provider sends people back to; no key opens it. What Quarkus keeps of the provider's token is dropped, so that
     * signing out is final. A page leads on, no redirect: browsers hold a strict cookie back for as long as another site is leading.
     */
    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response welcome(@Context RoutingContext context) {
        String token = accounts.welcome(caller.get());
        providers.logout().await().indefinitely();
        return Response.fromResponse(Html.own(200, Templates.arrival(), Visitor.known(context.request()))).cookie(SessionCookie.of(context, token)).build();
    }
}
