package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.Optional;
import org.docket.access.Accounts;
import org.docket.platform.Problems;
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
    public Response showWelcome(@PathParam("token") String token, @Context HttpServerRequest request) {
        return Html.own(200, Templates.welcome(invited(token), false), Visitor.known(request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response setPassword(@PathParam("token") String token, @FormParam("password") String password,
            @Context HttpServerRequest request) {
        String name = invited(token);
        Optional<String> refused = accounts.setPassword(token, password == null ? "" : password);
        return refused.map(problem -> Html.own(422, Templates.welcome(name, true), Visitor.known(request)))
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
    }

    private String invited(String token) {
        return accounts.invited(token).orElseThrow(Problems::notFound);
    }
}
