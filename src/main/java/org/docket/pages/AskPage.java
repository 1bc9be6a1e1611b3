package org.docket.pages;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.UUID;
import org.docket.http.InputValidator;
import org.docket.http.Problems;
import org.docket.platform.Texts;
import org.docket.submission.SubmissionInput;
import org.docket.submission.SubmissionIntake;
import org.docket.submission.SubmissionReader;
import org.docket.submission.SubmissionView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where readers ask the desk to check something, and see what became of it; there is no such page unless the desk wants that. */
@Path("/ask")
@PermitAll
public class AskPage {

    private final SiteIdentity site;
    private final SubmissionIntake submissionIntake;
    private final SubmissionReader reading;
    private final InputValidator inputValidator;

    AskPage(SiteIdentity site, SubmissionIntake submissionIntake, SubmissionReader reading, InputValidator inputValidator) {
        this.site = site;
        this.submissionIntake = submissionIntake;
        this.reading = reading;
        this.inputValidator = inputValidator;
    }

    /** What was typed. */
    record Typed(String text, String language, String url, String contact) {

        SubmissionInput input() {
            return new SubmissionInput(read(text), read(language), read(url), read(contact));
        }

        /** Null for nothing; what cannot be text at all is nothing either. */
        private static String read(String field) {
            String normal = field == null ? "" : Texts.typed(field);
            return normal.isEmpty() || Texts.refused(normal).isPresent() ? null : normal;
        }
    }

    /** The form, and the page of what was asked. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance ask(Typed typed, boolean refused);

        static native TemplateInstance asked(SubmissionView submission);
    }

    @GET
    @Operation(hidden = true)
    public Response showForm(@Context HttpServerRequest request) {
        requireOpen();
        Visitor visitor = Visitor.known(request);
        return Html.own(200, Templates.ask(new Typed("", visitor.language().tag(), "", ""), false), visitor);
    }

    @POST
    @Path("/sent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@FormParam("text") String text, @FormParam("language") String language, @FormParam("url") String url,
            @FormParam("contact") String contact, @Context HttpServerRequest request) {
        requireOpen();
        var typed = new Typed(text, language, url, contact);
        try {
            SubmissionInput input = inputValidator.of(typed.input());
            UUID asked = submissionIntake.ask(input, submissionIntake.repeated(input));
            return Response.seeOther(URI.create("/ask/" + asked)).header("Cache-Control", "no-store").build();
        } catch (HttpProblem refused) {
            return Html.own(refused.getStatusCode(), Templates.ask(typed, true), Visitor.known(request));
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response showAsked(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        requireOpen();
        SubmissionView found = reading.find(id, Optional.empty()).orElseThrow(Problems::notFound);
        return Html.own(200, Templates.asked(found), Visitor.known(request));
    }

    private void requireOpen() {
        if (!site.isAsked()) {
            throw Problems.notFound();
        }
    }
}
