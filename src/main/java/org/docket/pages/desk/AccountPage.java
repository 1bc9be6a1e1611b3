package org.docket.pages.desk;

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
import jakarta.ws.rs.core.UriBuilder;
import org.docket.access.Accounts;
import org.docket.http.ClientAddress;
import org.docket.pages.SessionCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people change their own password. Where the newsroom has an OpenID provider, passwords are there. */
@Path("/desk/account")
@PermitAll
public class AccountPage {

    private static final int LONGEST = 300;

    private final Accounts accounts;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;
    private final boolean openId;

    AccountPage(Accounts accounts, DeskResponses deskResponses, SignedInPerson signedIn, @ConfigProperty(name = "docket.oidc.enabled") boolean openId) {
        this.accounts = accounts;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
        this.openId = openId;
    }

    /** What was wrong with the form. */
    enum Wrong { PRESENT, NEXT, BOTH_DIFFER, TOO_OFTEN }

    /** The account as it is shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        /**
         * @param wrong null for most
         * @param waits in seconds, until it can be tried again; 0 for at once
         */
        static native TemplateInstance account(boolean openId, Wrong wrong, long waits);
    }

    @GET
    @OperationBinding("readMe")
    @Operation(hidden = true)
    public Response showAccount() {
        return show(200, null, 0);
    }

    /** Everything that was open with the password before ends; this browser goes on with a session of its own. */
    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("readMe")
    @Operation(hidden = true)
    public Response changePassword(@FormParam("present") String present, @FormParam("next") String next, @FormParam("again") String again,
            @Context RoutingContext context) {
        if (openId || isTooLong(present)) {
            return show(422, Wrong.PRESENT, 0);
        }
        if (isTooLong(next)) {
            return show(422, Wrong.NEXT, 0);
        }
        if (!next.equals(again)) {
            return show(422, Wrong.BOTH_DIFFER, 0);
        }
        return switch (accounts.changePassword(signedIn.get().id(), present, next, ClientAddress.of(context.request()))) {
            case Accounts.Welcome welcome -> changed(welcome, context);
            case Accounts.Wrong wrong -> show(422, Wrong.PRESENT, 0);
            case Accounts.Weak weak -> show(422, Wrong.NEXT, 0);
            case Accounts.Wait wait -> show(429, Wrong.TOO_OFTEN, wait.until().plusMillis(999).toSeconds());
        };
    }

    private static Response changed(Accounts.Welcome welcome, RoutingContext context) {
        Response next = DeskResponses.after(FormOutcome.PASSWORD_CHANGED, FormState.of("password", "", ""), UriBuilder.fromPath("/desk/account"));
        return Response.fromResponse(next).cookie(SessionCookie.of(context, welcome.token())).build();
    }

    private Response show(int status, Wrong wrong, long waits) {
        Response page = deskResponses.show(status, Templates.account(openId, wrong, waits));
        return waits == 0 ? page : Response.fromResponse(page).header("Retry-After", waits).build();
    }

    private static boolean isTooLong(String text) {
        return text == null || text.length() > LONGEST;
    }
}
