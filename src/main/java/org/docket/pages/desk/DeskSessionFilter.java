package org.docket.pages.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docket.access.Caller;
import org.docket.access.PermissionCheck;
import org.docket.access.Sessions;
import org.docket.pages.SessionCookie;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets those in who are signed in, each as far as the table of permissions goes; everybody else is sent to sign in. */
class DeskSessionFilter {

    private static final String DESK = DeskSessionFilter.class.getPackageName() + '.';

    private final Sessions sessions;
    private final PermissionCheck permissionCheck;
    private final SignedInPerson signedIn;

    DeskSessionFilter(Sessions sessions, PermissionCheck permissionCheck, SignedInPerson signedIn) {
        this.sessions = sessions;
        this.permissionCheck = permissionCheck;
        this.signedIn = signedIn;
    }

    @ServerRequestFilter
    Optional<Response> enter(RoutingContext context, ResourceInfo resource) {
        if (!resource.getResourceClass().getName().startsWith(DESK)) {
            return Optional.empty();
        }
        Optional<Caller> known = SessionCookie.read(context).flatMap(sessions::caller);
        if (known.isEmpty()) {
            return Optional.of(Response.seeOther(signIn(context)).header("Cache-Control", "no-store").build());
        }
        permissionCheck.require(known.get(), operation(resource.getResourceMethod()));
        signedIn.is(known.get());
        return Optional.empty();
    }

    /** A method that names no operation is open to nobody: the table has no row of this name. */
    private static String operation(Method method) {
        OperationBinding taken = method.getAnnotation(OperationBinding.class);
        return taken == null ? "" : taken.value();
    }

    /** Back to where they were, once they have signed in; a form is looked at again there, with what was typed. */
    private static URI signIn(RoutingContext context) {
        boolean wanted = context.request().method().name().equals("GET") && !context.normalizedPath().equals("/desk");
        return URI.create("/sign-in" + (wanted ? "?to=" + URLEncoder.encode(context.normalizedPath(), StandardCharsets.UTF_8) : ""));
    }
}
