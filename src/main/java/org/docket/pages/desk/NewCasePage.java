package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.docket.casework.ShownCase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opening a case. Whether its claim has been checked already is what the page after it asks. */
@Path("/desk/cases/new")
@PermitAll
public class NewCasePage {

    private static final FormState EMPTY = FormState.of("open", "case/new", "");

    private final CaseFormWriter caseFormWriter;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    NewCasePage(CaseFormWriter caseFormWriter, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.caseFormWriter = caseFormWriter;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The form. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance newCase(FormState sheet, FormRefusal refusal);
    }

    @GET
    @OperationBinding("openCase")
    @Operation(hidden = true)
    public Response showForm() {
        return deskResponses.show(Templates.newCase(EMPTY.with("claim.language", "en"), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("openCase")
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return FormHandler.of("open", form, () -> {
            ShownCase opened = caseFormWriter.open(form, signedIn.get());
            return DeskResponses.after(FormOutcome.OPENED, EMPTY, UriBuilder.fromPath("/desk/cases/" + opened.view().number() + "/matches"));
        }, refusal -> deskResponses.show(refusal.status(), Templates.newCase(EMPTY.after(refusal), refusal)));
    }
}
