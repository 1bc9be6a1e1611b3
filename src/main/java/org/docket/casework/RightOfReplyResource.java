package org.docket.casework;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.WaitForReadersBinding;

/** The right of reply over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/comment-requests")
@Produces(MediaType.APPLICATION_JSON)
public class RightOfReplyResource {

    private final RightOfReply replies;
    private final CaseReader reading;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    RightOfReplyResource(RightOfReply replies, CaseReader reading, Idempotency idempotency, CurrentCaller caller) {
        this.replies = replies;
        this.reading = reading;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response requestComment(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CommentRequestInput input) {
        return idempotency.once(input, () -> created(replies.ask(id, IfMatch.of(ifMatch), input, caller.get())));
    }

    @POST
    @Path("/{requestId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answerComment(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CommentAnswerInput input) {
        return idempotency.once(input, () -> created(replies.answer(id, requestId, IfMatch.of(ifMatch), input, caller.get())));
    }

    @GET
    @Transactional
    public Response listComments(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        reading.require(id, caller.get());
        int size = Limit.of(limit);
        return Paging.answer(uri, Page.of(replies.of(id, Cursor.idAfter(cursor), size + 1), size, CommentRequestView::of,
                last -> Cursor.of(last.id)));
    }

    private static Response created(WriteResult<CommentRequestView> result) {
        return switch (result) {
            case WriteResult.Done<CommentRequestView> done -> created(done.value());
            case WriteResult.Proposed<CommentRequestView> waiting -> DecisionOutcomeMapper.proposed(waiting.proposal());
        };
    }

    private static Response created(CommentRequestView view) {
        return Response.created(URI.create("/v1/cases/" + view.caseId() + "/comment-requests")).entity(view).build();
    }
}
