package org.docket.pages.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.DecisiveInput;
import org.docket.casework.DistinctionInput;
import org.docket.casework.PictureMatchRecorder;
import org.docket.casework.WithdrawalInput;
import org.docket.http.InputValidator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms of the workbench that put evidence on file, and take it out of the judgement. */
@Path("/desk/cases/{number}/evidence")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class EvidenceForms {

    private final WorkbenchResponses workbenchResponses;
    private final EvidenceFormWriter evidenceFormWriter;
    private final CaseFileWriter caseFileWriter;
    private final PictureMatchRecorder pictures;
    private final InputValidator inputValidator;
    private final SignedInPerson signedIn;

    EvidenceForms(WorkbenchResponses workbenchResponses, EvidenceFormWriter evidenceFormWriter, CaseFileWriter caseFileWriter, PictureMatchRecorder pictures, InputValidator inputValidator, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.evidenceFormWriter = evidenceFormWriter;
        this.caseFileWriter = caseFileWriter;
        this.pictures = pictures;
        this.inputValidator = inputValidator;
        this.signedIn = signedIn;
    }

    @POST
    @OperationBinding("attachEvidence")
    @Operation(hidden = true)
    public Response attach(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "attach", form, id -> {
            evidenceFormWriter.attach(id, form, signedIn.get());
            return FormOutcome.ATTACHED;
        });
    }

    @POST
    @Path("/{item}/mark")
    @OperationBinding("markEvidence")
    @Operation(hidden = true)
    public Response mark(@PathParam("number") Long number, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "mark-" + item, form, id -> {
            DecisiveInput mark = inputValidator.of(new DecisiveInput(form.text("reason")));
            return CaseForms.written(caseFileWriter.mark(id, item, form.basedOn(), mark, mark.reason(), signedIn.get()), FormOutcome.ITEM_MARKED);
        });
    }

    @POST
    @Path("/{item}/unmark")
    @OperationBinding("unmarkEvidence")
    @Operation(hidden = true)
    public Response unmark(@PathParam("number") Long number, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "mark-" + item, form, id -> {
            WithdrawalInput input = inputValidator.of(new WithdrawalInput(form.text("reason")));
            return CaseForms.written(caseFileWriter.mark(id, item, form.basedOn(), null, input.reason(), signedIn.get()), FormOutcome.ITEM_MARKED);
        });
    }

    @POST
    @Path("/{item}/distinction")
    @OperationBinding("distinguishPictures")
    @Operation(hidden = true)
    public Response distinguish(@PathParam("number") Long number, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "distinguish-" + item, form, id -> {
            DistinctionInput input = inputValidator.of(new DistinctionInput(form.id("otherId"), form.text("reason")));
            return CaseForms.written(pictures.distinguish(id, item, form.basedOn(), input, signedIn.get()), FormOutcome.PICTURES_DISTINGUISHED);
        });
    }

    @POST
    @Path("/{item}/withdrawal")
    @OperationBinding("withdrawEvidence")
    @Operation(hidden = true)
    public Response withdraw(@PathParam("number") Long number, @PathParam("item") UUID item, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "withdraw-" + item, form, id -> {
            WithdrawalInput input = inputValidator.of(new WithdrawalInput(form.text("reason")));
            caseFileWriter.withdraw(id, item, form.basedOn(), input.reason(), signedIn.get().author());
            return FormOutcome.ITEM_WITHDRAWN;
        });
    }
}
