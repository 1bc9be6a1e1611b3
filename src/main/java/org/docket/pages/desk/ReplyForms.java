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
import org.docket.casework.CommentAnswerInput;
import org.docket.casework.CommentRequestInput;
import org.docket.casework.RightOfReply;
import org.docket.http.InputValidator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms of the workbench about the right of reply: that the respondent was asked, and what came of it. */
@Path("/desk/cases/{number}/comments")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class ReplyForms {

    private final WorkbenchResponses workbenchResponses;
    private final RightOfReply replies;
    private final InputValidator inputValidator;
    private final SignedInPerson signedIn;

    ReplyForms(WorkbenchResponses workbenchResponses, RightOfReply replies, InputValidator inputValidator, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.replies = replies;
        this.inputValidator = inputValidator;
        this.signedIn = signedIn;
    }

    @POST
    @OperationBinding("requestComment")
    @Operation(hidden = true)
    public Response ask(@PathParam("number") Long number, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "ask", form, id -> {
            CommentRequestInput input = inputValidator.of(new CommentRequestInput(null, form.text("channel"), form.endOf("deadlineAt")));
            return CaseForms.written(replies.ask(id, form.basedOn(), input, signedIn.get()), FormOutcome.ASKED);
        });
    }

    @POST
    @Path("/{request}/answer")
    @OperationBinding("answerComment")
    @Operation(hidden = true)
    public Response answer(@PathParam("number") Long number, @PathParam("request") UUID request, MultivaluedMap<String, String> fields) {
        Form form = Form.of(fields);
        return workbenchResponses.attempt(number, "answer-" + request, form, id -> {
            var outcome = form.choice("outcome", CommentAnswerInput.ReplyOutcome.class);
            CommentAnswerInput input = inputValidator.of(new CommentAnswerInput(outcome, form.text("reply"), null));
            return CaseForms.written(replies.answer(id, request, form.basedOn(), input, signedIn.get()), FormOutcome.ANSWERED);
        });
    }
}
