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

    private static final Sheet EMPTY = Sheet.of("open", "case/new", "");

    private final Opening opening;
    private final Leaves leaves;
    private final SignedIn signedIn;

    NewCasePage(Opening opening, Leaves leaves, SignedIn signedIn) {
        this.opening = opening;
        this.leaves = leaves;
        this.signedIn = signedIn;
    }

    /** The form. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance newCase(Sheet sheet, Refusal refusal);
    }

    @GET
    @Takes("openCase")
    @Operation(hidden = true)
    public Response showForm() {
        return leaves.show(Templates.newCase(EMPTY.with("claim.language", "en"), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Takes("openCase")
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return Attempts.of("open", form, () -> {
            ShownCase opened = opening.open(form, signedIn.get());
            return Leaves.after(Deed.OPENED, EMPTY, UriBuilder.fromPath("/desk/cases/" + opened.view().number() + "/matches"));
        }, refusal -> leaves.show(refusal.status(), Templates.newCase(EMPTY.after(refusal), refusal)));
    }
}
