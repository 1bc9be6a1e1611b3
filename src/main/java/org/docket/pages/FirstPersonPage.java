package org.docket.pages;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.EnumSet;
import java.util.Set;
import org.docket.access.FirstPersonLink;
import org.docket.access.PersonFacts;
import org.docket.access.Role;
import org.docket.http.InputValidator;
import org.docket.platform.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the link of a first start leads: the first person of the desk makes their account there, once, and is signed in. Reading the page
 * changes nothing, so a program that fetches links ahead uses none up; the form is taken from our own page alone ({@link SameSite}).
 */
@Path(FirstPersonPage.FOLDER + "{token}")
@PermitAll
public class FirstPersonPage {

    public static final String FOLDER = "/welcome/first/";

    private final FirstPersonLink link;
    private final InputValidator inputValidator;

    FirstPersonPage(FirstPersonLink link, InputValidator inputValidator) {
        this.link = link;
        this.inputValidator = inputValidator;
    }

    /** A field of the form that was refused. */
    enum Fault {
        NAME, EMAIL, EMAIL_TAKEN, PASSWORD
    }

    /** The form as it was typed; the password is never repeated. */
    record Typed(String name, String email, Set<Fault> faults) {

        static Typed of(String name, String email) {
            return new Typed(name == null ? "" : Texts.typed(name), email == null ? "" : Texts.typed(email), Set.of());
        }

        Typed with(Set<Fault> found) {
            return new Typed(name, email, found);
        }

        /** For templates, which name a constant by its text. */
        public boolean has(String fault) {
            return faults.contains(Fault.valueOf(fault));
        }

        /** Whether the e-mail address is the first field that needs the person. */
        public boolean isEmailFirst() {
            return !has("NAME") && (has("EMAIL") || has("EMAIL_TAKEN"));
        }
    }

    /** The pages of the first person. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance first(Typed typed);
    }

    @GET
    @Operation(hidden = true)
    public Response showForm(@PathParam("token") String token, @Context RoutingContext context) {
        return link.isGood(token) ? form(200, Typed.of(null, null), context) : LinkOverPage.answer(context);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response makeAccount(@PathParam("token") String token, @FormParam("name") String name, @FormParam("email") String email,
            @FormParam("password") String password, @Context RoutingContext context) {
        if (!link.isGood(token)) {
            return LinkOverPage.answer(context);
        }
        Typed typed = Typed.of(name, email);
        Set<Fault> faults = faults(typed);
        return faults.isEmpty() ? use(token, typed, password == null ? "" : password, context) : form(422, typed.with(faults), context);
    }

    private Response use(String token, Typed typed, String password, RoutingContext context) {
        try {
            return switch (link.use(token, typed.name(), typed.email(), password)) {
                case FirstPersonLink.Made made -> Response.seeOther(URI.create("/desk")).cookie(SessionCookie.of(context, made.token()))
                        .header("Cache-Control", "no-store").build();
                case FirstPersonLink.Over over -> LinkOverPage.answer(context);
                case FirstPersonLink.PasswordRefused refused -> form(422, typed.with(Set.of(Fault.PASSWORD)), context);
            };
        } catch (HttpProblem problem) {
            if (problem.getStatusCode() != 422) {
                throw problem;
            }
            return form(422, typed.with(Set.of(Fault.EMAIL_TAKEN)), context);
        }
    }

    private Set<Fault> faults(Typed typed) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        inputValidator.errors("", new PersonFacts(typed.name(), typed.email(), EnumSet.allOf(Role.class), true))
                .forEach(error -> faults.add(error.pointer().equals("/name") ? Fault.NAME : Fault.EMAIL));
        if (typed.email().isEmpty() || Texts.refused(typed.email()).isPresent()) {
            faults.add(Fault.EMAIL);
        }
        if (Texts.refused(typed.name()).isPresent()) {
            faults.add(Fault.NAME);
        }
        return faults;
    }

    private static Response form(int status, Typed typed, RoutingContext context) {
        return Html.own(status, Templates.first(typed), Visitor.known(context.request()));
    }
}
