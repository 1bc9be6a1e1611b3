package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.docket.access.Accounts;
import org.docket.http.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a link leads that somebody was sent: they choose a password there, once. */
@Path("/welcome/{token}")
@PermitAll
public class WelcomePage {

    private final Accounts accounts;

    WelcomePage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The page of choosing a password. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance welcome(String name, boolean refused);
    }

    @GET
    @Operation(hidden = true)
    public Response showWelcome(@PathParam("token") String token, @Context RoutingContext context) {
        return switch (accounts.link(token)) {
            case Accounts.Good good -> Html.own(200, Templates.welcome(good.name(), false), Visitor.known(context.request()));
            case Accounts.Used used -> LinkOverPage.used(context);
            case Accounts.Expired expired -> LinkOverPage.expired(context);
            case Accounts.Unknown unknown -> throw Problems.notFound();
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response setPassword(@PathParam("token") String token, @FormParam("password") String password,
            @Context RoutingContext context) {
        if (!(accounts.link(token) instanceof Accounts.Good good)) {
            return showWelcome(token, context);
        }
        return switch (accounts.setPassword(token, password == null ? "" : password)) {
            case SET -> Response.seeOther(URI.create("/sign-in")).build();
            case WEAK -> Html.own(422, Templates.welcome(good.name(), true), Visitor.known(context.request()));
            case LINK_OVER -> showWelcome(token, context);
        };
    }
}
