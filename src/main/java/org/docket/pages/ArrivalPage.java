package org.docket.pages;

import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Optional;
import org.docket.access.Accounts;
import org.docket.access.CurrentCaller;
import org.docket.access.LogoutTokens;
import org.docket.access.OpenIdProviderClient;
import org.docket.access.ProviderTokens;
import org.docket.access.UnknownProviderUser;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people arrive whom the OpenID provider vouches for. */
@Path("/desk/openid")
public class ArrivalPage {

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final OidcSession providers;
    private final SecurityIdentity identity;
    private final OpenIdProviderClient provider;
    private final LogoutTokens logouts;

    ArrivalPage(Accounts accounts, CurrentCaller caller, OidcSession providers, SecurityIdentity identity, OpenIdProviderClient provider,
            LogoutTokens logouts) {
        this.accounts = accounts;
        this.caller = caller;
        this.providers = providers;
        this.identity = identity;
        this.provider = provider;
        this.logouts = logouts;
    }

    /** The page of arriving. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance arrival();

        /** @param other where they can choose another account */
        static native TemplateInstance stranger(String name, boolean inactive, String other);
    }

    /**
     * Where the OpenID provider sends people back to; no key opens it. What Quarkus keeps of the provider's token is dropped, so that
     * signing out is final. A page leads on, no redirect: browsers hold a strict cookie back for as long as another site is leading.
     */
    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response welcome(@Context RoutingContext context) {
        Optional<String> idToken = Optional.ofNullable(providers.getIdToken()).map(JsonWebToken::getRawToken);
        Optional<UnknownProviderUser> stranger = caller.stranger();
        if (stranger.isPresent()) {
            return refused(stranger.get(), idToken, context);
        }
        var tokens = new ProviderTokens(Optional.ofNullable(providers.getIdToken()).map(token -> token.getClaim("sid")), idToken,
                Optional.ofNullable(identity.getCredential(RefreshToken.class)).map(RefreshToken::getToken));
        String token = accounts.welcome(caller.get(), tokens);
        providers.logout().await().indefinitely();
        return Response.fromResponse(Html.own(200, Templates.arrival(), Visitor.known(context.request()))).cookie(SessionCookie.of(context, token)).build();
    }

    /** They sign out at the provider to come back with another account. */
    private Response refused(UnknownProviderUser unknownProviderUser, Optional<String> idToken, RoutingContext context) {
        providers.logout().await().indefinitely();
        String other = provider.signOut(idToken).map(URI::toString).orElse("/desk/openid?prompt=login");
        return Html.own(403, Templates.stranger(unknownProviderUser.name(), unknownProviderUser.inactive(), other), Visitor.known(context.request()));
    }

    /** The provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0 section 2.5). */
    @POST
    @Path("/back-channel-logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true)
    public Response signOut(@FormParam("logout_token") String token) {
        boolean taken = token != null && logouts.take(token);
        if (!taken) {
            throw Problems.of(ProblemType.BAD_REQUEST, "The logout token is not good.");
        }
        return Response.ok().header("Cache-Control", "no-store").build();
    }
}
