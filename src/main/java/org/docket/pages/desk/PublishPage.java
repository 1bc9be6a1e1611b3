package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.docket.casework.CaseDecisions;
import org.docket.casework.DecisionRequest;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicationInput;
import org.docket.casework.ShownCase;
import org.docket.http.InputValidator;
import org.docket.verdict.VerdictPreview;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Publishing a case, with a look beforehand at what the public will read. */
@Path("/desk/cases/{number}/publish")
@PermitAll
public class PublishPage {

    private final WorkbenchResponses workbenchResponses;
    private final CaseDecisions caseDecisions;
    private final VerdictPreview preview;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    PublishPage(WorkbenchResponses workbenchResponses, CaseDecisions caseDecisions, VerdictPreview preview, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.caseDecisions = caseDecisions;
        this.preview = preview;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The form and the look beforehand. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance publish(ShownCase shown, FormState sheet, Published seen, FormRefusal refusal, List<HistoryEntry> meanwhile);
    }

    @GET
    @OperationBinding("publishCase")
    @Operation(hidden = true)
    public Response showForm(@PathParam("number") Long number) {
        ShownCase shown = workbenchResponses.shown(number);
        return deskResponses.show(Templates.publish(shown, sheet(shown), seen(shown, onFile(shown)), null, List.of()));
    }

    /** The same with what was typed; nothing is changed. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("publishCase")
    @Operation(hidden = true)
    public Response look(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        ShownCase shown = workbenchResponses.shown(number);
        return FormHandler.of("publish", form, () -> {
            DecisionRequest.ToPublish wish = typed(form).wish();
            return deskResponses.show(Templates.publish(shown, sheet(shown, wish), seen(shown, wish), null, List.of()));
        }, refusal -> refused(shown, refusal));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("publishCase")
    @Operation(hidden = true)
    public Response publish(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        ShownCase shown = workbenchResponses.shown(number);
        return FormHandler.of("publish", form, () -> {
            DecisionRequest.ToPublish wish = inputValidator.of(typed(form)).wish();
            FormOutcome done = CaseForms.decided(caseDecisions.decide(shown.view().id(), form.basedOn(), wish, signedIn.get()), FormOutcome.PUBLISHED);
            return DeskResponses.after(done, sheet(shown), UriBuilder.fromPath("/desk/cases/" + number));
        }, refusal -> refused(workbenchResponses.shown(number), refusal));
    }

    private Response refused(ShownCase shown, FormRefusal refusal) {
        List<HistoryEntry> meanwhile = refusal.isStale() ? workbenchResponses.since(shown.view().id(), refusal.typed().words(Form.BASED_ON)) : List.of();
        return deskResponses.show(refusal.status(), Templates.publish(shown, sheet(shown).after(refusal), seen(shown, onFile(shown)), refusal, meanwhile));
    }

    private Published seen(ShownCase shown, DecisionRequest.ToPublish wish) {
        return preview.of(shown.view().id(), wish);
    }

    private static DecisionRequest.ToPublish onFile(ShownCase shown) {
        return new DecisionRequest.ToPublish(shown.view().summary(), CaseSheet.rating(shown.view()), shown.view().reviewOn(), shown.view().article());
    }

    private static PublicationInput typed(Form form) {
        return new PublicationInput(form.text("summary"), form.text("rating"), form.date("reviewOn"), CaseSheet.article(form));
    }

    private static FormState sheet(ShownCase shown) {
        return sheet(shown, onFile(shown));
    }

    private static FormState sheet(ShownCase shown, DecisionRequest.ToPublish wish) {
        FormState formState = FormState.of("publish", "case/" + shown.view().number() + "/publish", shown.tag()).with("summary", wish.summary())
                .with("rating", wish.rating()).with("reviewOn", wish.reviewOn());
        return CaseSheet.with(formState, wish.article());
    }
}
