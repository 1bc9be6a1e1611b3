package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.docket.access.DemoLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the links of the demo desk lead: a page that asks, and a button that signs in. A link that signed in by itself would do so for a
 * program that fetches it ahead, and for another site that leads a browser there; the button's form is taken from our own page alone
 * ({@link SameSite}). Only a browser on this machine is let in ({@link LocalRequest}).
 */
@Path(DemoSignInPage.FOLDER + "{token}")
@PermitAll
public class DemoSignInPage {

    public static final String FOLDER = "/welcome/demo/";
    private static final int FORBIDDEN = 403;

    private final DemoLinks links;

    DemoSignInPage(DemoLinks links) {
        this.links = links;
    }

    /** The pages of the demo's links. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ask(String name);

        static native TemplateInstance elsewhere();
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token, @Context RoutingContext context) {
        return refused(context).orElseGet(() -> links.name(token)
                .map(name -> Html.own(200, Templates.ask(name), Visitor.known(context.request())))
                .orElseGet(() -> LinkOverPage.answer(context)));
    }

    @POST
    @Operation(hidden = true)
    public Response signIn(@PathParam("token") String token, @Context RoutingContext context) {
        return refused(context).orElseGet(() -> links.signIn(token)
                .map(session -> Response.seeOther(URI.create("/desk")).cookie(SessionCookie.of(context, session)).header("Cache-Control", "no-store").build())
                .orElseGet(() -> LinkOverPage.answer(context)));
    }

    /** Before the token is looked at, so that no answer elsewhere depends on it. */
    private static Optional<Response> refused(RoutingContext context) {
        return LocalRequest.isLocal(context.request()) ? Optional.empty()
                : Optional.of(Html.own(FORBIDDEN, Templates.elsewhere(), Visitor.known(context.request())));
    }
}
