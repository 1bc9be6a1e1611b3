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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.access.Accounts;
import org.docket.access.OpenIdProviderClient;
import org.docket.access.SignIns;
import org.docket.http.ClientAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out. Where the newsroom has an OpenID provider, that is where people sign in. */
@Path("/")
@PermitAll
public class SignInPage {

    private static final String DESK = "/desk";
    private static final Pattern A_PAGE_OF_THE_DESK = Pattern.compile("/desk(?:/[0-9a-z-]+){0,5}");
    private static final int LONGEST = 300;

    private final Accounts accounts;
    private final SignIns signIns;
    private final OpenIdProviderClient provider;
    private final boolean openId;

    SignInPage(Accounts accounts, SignIns signIns, OpenIdProviderClient provider, @ConfigProperty(name = "docket.oidc.enabled") boolean openId) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.provider = provider;
        this.openId = openId;
    }

    /** The pages of signing in. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /**
         * @param waits in seconds, until it can be tried again; 0 for at once
         * @param to the page of the desk that somebody wanted
         */
        static native TemplateInstance signIn(boolean wrong, long waits, String to);

        static native TemplateInstance signedOut();
    }

    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response showSignIn(@QueryParam("to") String to, @Context RoutingContext context) {
        return openId ? Response.seeOther(URI.create("/desk/openid")).build() : page(200, false, 0, to, context);
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(@FormParam("email") String email, @FormParam("password") String password, @FormParam("to") String to,
            @Context RoutingContext context) {
        if (openId || tooLong(email) || tooLong(password)) {
            return page(401, true, 0, to, context);
        }
        return switch (accounts.signIn(email, password, ClientAddress.of(context.request()))) {
            case Accounts.Welcome welcome -> Response.seeOther(URI.create(desk(to))).cookie(SessionCookie.of(context, welcome.token())).build();
            case Accounts.Wrong wrong -> page(401, true, 0, to, context);
            case Accounts.Weak weak -> page(401, true, 0, to, context);
            case Accounts.Wait wait -> later(wait.until(), to, context);
        };
    }

    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context RoutingContext context) {
        Optional<String> idToken = SessionCookie.read(context).flatMap(signIns::end);
        URI next = provider.signOut(idToken).orElse(URI.create("/signed-out"));
        return Response.seeOther(next).cookie(SessionCookie.none(context)).header("Cache-Control", "no-store").build();
    }

    /** Where people come who signed out here, and at the OpenID provider where there is one. */
    @GET
    @Path("/signed-out")
    @Operation(hidden = true)
    public Response showSignedOut(@Context RoutingContext context) {
        return Html.own(200, Templates.signedOut(), Visitor.known(context.request()));
    }

    private static Response later(Duration until, String to, RoutingContext context) {
        long seconds = until.plusMillis(999).toSeconds();
        return Response.fromResponse(page(429, true, seconds, to, context)).header("Retry-After", seconds).build();
    }

    private static Response page(int status, boolean wrong, long waits, String to, RoutingContext context) {
        return Html.own(status, Templates.signIn(wrong, waits, desk(to)), Visitor.known(context.request()));
    }

    /** A page of the desk, whatever somebody put into the address. */
    private static String desk(String to) {
        return to != null && A_PAGE_OF_THE_DESK.matcher(to).matches() ? to : DESK;
    }

    private static boolean tooLong(String text) {
        return text == null || text.length() > LONGEST;
    }
}
