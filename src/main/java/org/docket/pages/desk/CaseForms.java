package org.docket.pages.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.Addition;
import org.docket.casework.CaseDecisions;
import org.docket.casework.CaseFileWriter;
import org.docket.casework.CaseInput;
import org.docket.casework.DecisionOutcome;
import org.docket.casework.DecisionRequest;
import org.docket.casework.LinkInput;
import org.docket.casework.Proposer;
import org.docket.casework.RejectionInput;
import org.docket.casework.Relation;
import org.docket.casework.UnmetView;
import org.docket.casework.WithdrawalInput;
import org.docket.casework.WriteResult;
import org.docket.http.InputValidator;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.rules.Move;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms of the workbench that decide about a case. */
@Path("/desk/cases/{number}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class CaseForms {

    private final WorkbenchResponses workbenchResponses;
    private final CaseDecisions caseDecisions;
    private final CaseFileWriter caseFileWriter;
    private final InputValidator inputValidator;
    private final SignedInPerson signedIn;

    CaseForms(WorkbenchResponses workbenchResponses, CaseDecisions caseDecisions, CaseFileWriter caseFileWriter, InputValidator inputValidator, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.caseDecisions = caseDecisions;
        this.caseFileWriter = caseFileWriter;
        this.inputValidator = inputValidator;
        this.signedIn = signedIn;
    }

    @POST
    @Path("/moves/{move}")
    @OperationBinding("moveCase")
    @Operation(hidden = true)
    public Response move(@PathParam("number") Long number, @PathParam("move") Move move, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "move-" + move, form, id ->
                decided(caseDecisions.decide(id, form.basedOn(), new DecisionRequest.ToMove(move, form.words("reason"), null, form.text("summary"), form.text("rating")), signedIn.get()), FormOutcome.MOVED));
    }

    @POST
    @Path("/withdrawal")
    @OperationBinding("withdrawPublication")
    @Operation(hidden = true)
    public Response withdrawPublication(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "unpublish", form, id -> {
            WithdrawalInput input = inputValidator.of(new WithdrawalInput(form.text("reason")));
            return decided(caseDecisions.decide(id, form.basedOn(), new DecisionRequest.ToWithdraw(input.reason()), signedIn.get()), FormOutcome.UNPUBLISHED);
        });
    }

    @POST
    @Path("/proposals/{proposal}/approval")
    @OperationBinding("approveProposal")
    @Operation(hidden = true)
    public Response approve(@PathParam("number") Long number, @PathParam("proposal") UUID proposal, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "approve-" + proposal, form, id ->
                decided(caseDecisions.approve(proposal, form.basedOn(), signedIn.get()), FormOutcome.APPROVED));
    }

    @POST
    @Path("/proposals/{proposal}/rejection")
    @OperationBinding("rejectProposal")
    @Operation(hidden = true)
    public Response reject(@PathParam("number") Long number, @PathParam("proposal") UUID proposal, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "reject-" + proposal, form, id -> {
            RejectionInput input = inputValidator.of(new RejectionInput(form.text("reason")));
            caseDecisions.reject(proposal, form.basedOn(), input.reason(), signedIn.get());
            return FormOutcome.REJECTED;
        });
    }

    @POST
    @Path("/proposals/{proposal}/withdrawal")
    @OperationBinding("takeBackProposal")
    @Operation(hidden = true)
    public Response takeBack(@PathParam("number") Long number, @PathParam("proposal") UUID proposal, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "take-back-" + proposal, form, id -> {
            caseDecisions.takeBack(proposal, form.basedOn(), signedIn.get());
            return FormOutcome.PROPOSAL_TAKEN_BACK;
        });
    }

    @POST
    @Path("/assignee")
    @OperationBinding("editCase")
    @Operation(hidden = true)
    public Response assign(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "assign", form, id -> {
            UUID assignee = form.id("assignee");
            caseDecisions.edit(id, form.basedOn(), before -> new CaseInput(before.claim(), before.topics(), assignee, before.note(), before.summary(),
                    before.rating(), before.reviewOn(), before.article(), form.text("reason"), null, null), signedIn.get());
            return FormOutcome.ASSIGNED;
        });
    }

    @POST
    @Path("/links")
    @OperationBinding("linkCase")
    @Operation(hidden = true)
    public Response link(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "link", form, id -> {
            Relation relation = form.choice("relation", Relation.class);
            return written(caseFileWriter.link(id, form.basedOn(), inputValidator.of(new LinkInput(relation, other(form))), Proposer.of(signedIn.get())), FormOutcome.LINKED);
        });
    }

    private UUID other(Form form) {
        Integer number = form.number("number");
        if (number == null) {
            throw Form.refused("number", "required");
        }
        return workbenchResponses.found(number).orElseThrow(() -> Form.refused("number", "unknown-case"));
    }

    @POST
    @Path("/clearance")
    @OperationBinding("clearAdditions")
    @Operation(hidden = true)
    public Response clear(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "clear", form, id ->
                decided(caseDecisions.decide(id, form.basedOn(), new Addition.ToClear(null, null), signedIn.get()), FormOutcome.CLEARED));
    }

    /** @param alone what was done where nobody else had to be asked */
    static FormOutcome written(WriteResult<?> result, FormOutcome alone) {
        return result instanceof WriteResult.Proposed<?> ? FormOutcome.PROPOSED : alone;
    }

    /** @param alone what was done where nobody else had to be asked */
    static FormOutcome decided(DecisionOutcome outcome, FormOutcome alone) {
        return switch (outcome) {
            case DecisionOutcome.Done done -> alone;
            case DecisionOutcome.Proposed waiting -> FormOutcome.PROPOSED;
            case DecisionOutcome.NotListed refused -> throw Problems.of(ProblemType.MOVE_NOT_LISTED);
            case DecisionOutcome.Unmet refused -> throw Problems.with(ProblemType.GUARDS_UNMET, ProblemType.GUARDS_UNMET.explanation(),
                    Map.of("unmet", refused.unmet().stream().map(UnmetView::of).toList()));
        };
    }
}
