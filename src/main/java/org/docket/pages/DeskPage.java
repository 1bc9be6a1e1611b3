package org.docket.pages;

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
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people arrive who are signed in: who they are here, and what they may do. */
@Path("/desk")
public class DeskPage {

    private final SignIns signIns;
    private final Accounts accounts;
    private final CurrentCaller caller;

    DeskPage(SignIns signIns, Accounts accounts, CurrentCaller caller) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** The page of the desk. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance desk(Caller caller);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response showDesk(@Context RoutingContext context) {
        return SessionCookie.read(context)
                .flatMap(signIns::caller)
                .map(found -> Html.own(200, Templates.desk(found)))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
    }

    /** Reached only by way of the OpenID provider, which says who it is: a key, which may be good for little, opens no page. */
    @GET
    @Path("/openid")
    @Authenticated
    @Operation(hidden = true)
    public Response welcome(@Context RoutingContext context) {
        Caller found = caller.get();
        if (found.key() != null) {
            throw Problems.of(ProblemType.FORBIDDEN);
        }
        String token = accounts.welcome(found);
        return Response.seeOther(URI.create("/desk")).cookie(SessionCookie.of(context, token)).build();
    }
}
