package org.docket.pages.desk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.access.OpenIdProviderClient;
import org.docket.pages.Html;
import org.docket.pages.Visitor;

/** Shows pages of the desk, and leads from a form that was taken to the page after it. */
@ApplicationScoped
class DeskResponses {

    private static final Pattern FORMS_STAND_ON = Pattern.compile(
            "/desk/(?:cases/(?:new|\\d+(?:/(?:edit|publish|matches))?)|(?:sources|submissions|webhooks)(?:/[0-9a-f-]{36})?|[a-z]+)");

    private final SignedInPerson signedIn;
    private final CurrentVertxRequest current;
    private final OpenIdProviderClient provider;

    DeskResponses(SignedInPerson signedIn, CurrentVertxRequest current, OpenIdProviderClient provider) {
        this.signedIn = signedIn;
        this.current = current;
        this.provider = provider;
    }

    Response show(TemplateInstance page) {
        return show(200, page);
    }

    /** The page in its frame, in the reader's language. */
    Response show(int status, TemplateInstance page) {
        HttpServerRequest request = request();
        Optional<FormOutcome> done = Arrays.stream(FormOutcome.values()).filter(formOutcome -> formOutcome.name().equals(request.getParam("done"))).findFirst();
        String taken = done.isPresent() && request.getParam("taken") != null ? request.getParam("taken") : "";
        TemplateInstance framed = page.data("frame", new DeskFrame(signedIn.get(), done.orElse(null), taken));
        return provider.signOutOrigin().map(origin -> Html.leadingTo(origin, status, framed, visitor(request)))
                .orElseGet(() -> Html.own(status, framed, visitor(request)));
    }

    /** A part of a page, for a script of ours that asks for it. */
    Response part(TemplateInstance part) {
        return Html.own(200, part.data("frame", new DeskFrame(signedIn.get(), null, "")), Visitor.known(request()));
    }

    /** See what became of it (RFC 9110 section 15.4.4): reading the page again does nothing twice. */
    static Response after(FormOutcome formOutcome, FormState taken, UriBuilder next) {
        return Response.seeOther(next.queryParam("done", formOutcome).queryParam("taken", taken.draft()).build()).header("Cache-Control", "no-store").build();
    }

    /** Where a form was sent is no page to come back to: links to this page lead to the one that the form stands on. */
    private static Visitor visitor(HttpServerRequest request) {
        Visitor visitor = Visitor.known(request);
        Matcher page = FORMS_STAND_ON.matcher(request.path());
        return request.method() == HttpMethod.POST && page.lookingAt() ? new Visitor(visitor.language(), visitor.chosen(), page.group()) : visitor;
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
