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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.docket.access.Accounts;
import org.docket.access.SignIns;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out. Where the newsroom has an OpenID provider, that is where people sign in. */
@Path("/")
@PermitAll
public class SignInPage {

    private static final URI DESK = URI.create("/desk");
    private static final int LONGEST = 300;

    private final Accounts accounts;
    private final SignIns signIns;
    private final boolean openId;

    SignInPage(Accounts accounts, SignIns signIns, @ConfigProperty(name = "docket.oidc.enabled") boolean openId) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.openId = openId;
    }

    /** The pages of signing in. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param waits in seconds, until it can be tried again; 0 for at once */
        static native TemplateInstance signIn(boolean wrong, long waits);
    }

    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response showSignIn(@Context RoutingContext context) {
        return openId ? Response.seeOther(URI.create("/desk/openid")).build() : page(200, false, 0, context);
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@FormParam("email") String email, @FormParam("password") String password, @Context RoutingContext context) {
        if (openId || tooLong(email) || tooLong(password)) {
            return page(401, true, 0, context);
        }
        return switch (accounts.signIn(email, password, context.request().remoteAddress().hostAddress())) {
            case Accounts.Welcome welcome -> Response.seeOther(DESK).cookie(SessionCookie.of(context, welcome.token())).build();
            case Accounts.Wrong wrong -> page(401, true, 0, context);
            case Accounts.Wait wait -> later(wait.until(), context);
        };
    }

    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context RoutingContext context) {
        SessionCookie.read(context).ifPresent(signIns::end);
        return Response.seeOther(URI.create("/sign-in")).cookie(SessionCookie.none(context)).build();
    }

    private static Response later(Duration until, RoutingContext context) {
        long seconds = until.plusMillis(999).toSeconds();
        return Response.fromResponse(page(429, true, seconds, context)).header("Retry-After", seconds).build();
    }

    private static Response page(int status, boolean wrong, long waits, RoutingContext context) {
        return Html.own(status, Templates.signIn(wrong, waits), Visitor.known(context.request()));
    }

    private static boolean tooLong(String text) {
        return text == null || text.length() > LONGEST;
    }
}
