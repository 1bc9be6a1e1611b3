package org.docket.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.docket.access.Accounts;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.access.SignIns;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people arrive who are signed in: who they are here, and what they may do. */
@Path("/desk")
public class DeskPage {

    private final SignIns signIns;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final OidcSession providers;

    DeskPage(SignIns signIns, Accounts accounts, CurrentCaller caller, OidcSession providers) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.caller = caller;
        this.providers = providers;
    }

    /** The pages of the desk. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance desk(Caller caller);

        static native TemplateInstance arrival();
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response showDesk(@Context RoutingContext context) {
        return SessionCookie.read(context)
                .flatMap(signIns::caller)
                .map(found -> Html.own(200, Templates.desk(found), Visitor.known(context.request())))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
    }

    /**
     * Where the OpenID provider sends people back to; no key opens it. What Quarkus keeps of the provider's token is dropped, so that
     * signing out is final. A page leads on, no redirect: browsers hold a strict cookie back for as long as another site is leading.
     */
    @GET
    @Path("/openid")
    @Authenticated
    @Operation(hidden = true)
    public Response welcome(@Context RoutingContext context) {
        String token = accounts.welcome(caller.get());
        providers.logout().await().indefinitely();
        return Response.fromResponse(Html.own(200, Templates.arrival(), Visitor.known(context.request()))).cookie(SessionCookie.of(context, token)).build();
    }
}
