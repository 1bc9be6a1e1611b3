package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import java.util.function.Function;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.DismissalInput;
import org.docket.casework.Dismissals;
import org.docket.casework.LinkInput;
import org.docket.casework.Proposer;
import org.docket.casework.Relation;
import org.docket.casework.ShownCase;
import org.docket.http.InputValidator;
import org.docket.log.Author;
import org.docket.search.CaseMatchFinder;
import org.docket.search.CaseMatchesView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether a claim has been checked already, and what is decided about each case that may say the same. */
@Path("/desk/cases/{number}/matches")
@PermitAll
public class MatchesPage {

    private static final int SHOWN = 10;

    private final WorkbenchResponses workbenchResponses;
    private final CaseMatchFinder matching;
    private final CaseFileWriter caseFileWriter;
    private final Dismissals dismissals;
    private final InputValidator inputValidator;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    MatchesPage(WorkbenchResponses workbenchResponses, CaseMatchFinder matching, CaseFileWriter caseFileWriter, Dismissals dismissals, InputValidator inputValidator, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.matching = matching;
        this.caseFileWriter = caseFileWriter;
        this.dismissals = dismissals;
        this.inputValidator = inputValidator;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** The matches as they are shown. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance matches(ShownCase shown, CaseMatchesView found, boolean decided, FormRefusal refusal);
    }

    @GET
    @OperationBinding("listMatches")
    @Operation(hidden = true)
    public Response showMatches(@PathParam("number") Long number, @QueryParam("decided") boolean decided) {
        return show(200, number, decided, null);
    }

    /** The two are linked: joined as duplicates, or related otherwise. */
    @POST
    @Path("/{other}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("linkCase")
    @Operation(hidden = true)
    public Response link(@PathParam("number") Long number, @PathParam("other") UUID other, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(number, "link-" + other, form, id -> {
            var link = inputValidator.of(new LinkInput(form.choice("relation", Relation.class), other));
            return CaseForms.written(caseFileWriter.link(id, form.basedOn(), link, Proposer.of(signedIn.get())), FormOutcome.LINKED);
        });
    }

    @POST
    @Path("/{other}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("dismissMatch")
    @Operation(hidden = true)
    public Response dismiss(@PathParam("number") Long number, @PathParam("other") UUID other, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(number, "dismiss-" + other, form, id -> {
            DismissalInput input = inputValidator.of(new DismissalInput(form.text("reason")));
            dismissals.dismiss(id, other, form.basedOn(), input.reason(), by());
            return FormOutcome.DISMISSED;
        });
    }

    @POST
    @Path("/{other}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OperationBinding("restoreMatch")
    @Operation(hidden = true)
    public Response restore(@PathParam("number") Long number, @PathParam("other") UUID other, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return attempt(number, "restore-" + other, form, id -> {
            dismissals.restore(id, other, form.basedOn(), by());
            return FormOutcome.RESTORED;
        });
    }

    private Response attempt(Long number, String name, Form form, Function<UUID, FormOutcome> deed) {
        return FormHandler.of(name, form, () -> {
            FormOutcome done = deed.apply(workbenchResponses.shown(number).view().id());
            return DeskResponses.after(done, FormState.of(name, draft(number, name), ""), UriBuilder.fromPath("/desk/cases/" + number + "/matches"));
        }, refusal -> show(refusal.status(), number, false, refusal));
    }

    private Response show(int status, long number, boolean decided, FormRefusal refusal) {
        ShownCase shown = workbenchResponses.shown(number);
        return deskResponses.show(status, Templates.matches(shown, matching.of(shown, SHOWN, decided), decided, refusal));
    }

    private Author by() {
        return signedIn.get().author();
    }

    private static String draft(long number, String name) {
        return "case/" + number + '/' + name;
    }
}
