package org.docket.capture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Conditional;
import org.docket.http.Idempotency;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.hibernate.exception.ConstraintViolationException;

/** The captures of an item of evidence over HTTP. */
@Path("/v1/cases/{id}/evidence/{evidenceId}/captures")
@Produces(MediaType.APPLICATION_JSON)
public class CapturesResource {

    private final CaptureService captureService;
    private final Captures captures;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CapturesResource(CaptureService captureService, Captures captures, Idempotency idempotency, CurrentCaller caller) {
        this.captureService = captureService;
        this.captures = captures;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Two who bring the same new content at the same moment: one of them is asked to come again. */
    @POST
    public Response captureEvidence(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId) {
        try {
            return idempotency.onceAfter(evidenceId, () -> captureService.fetch(id, evidenceId),
                    page -> created(captures.keep(id, evidenceId, page, caller.author())));
        } catch (ConstraintViolationException e) {
            throw CaptureService.busy();
        }
    }

    @GET
    public Response listCaptures(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Paging.answer(uri, captures.page(id, evidenceId, cursor, limit));
    }

    @GET
    @Path("/{captureId}")
    public Response readCapture(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("captureId") UUID captureId,
            @Context HttpHeaders headers) {
        CaptureView view = captures.view(id, evidenceId, captureId).orElseThrow(Problems::notFound);
        return Conditional.get(headers, captureId.toString(), () -> view);
    }

    private static Response created(CaptureView view) {
        return Response.created(URI.create("/v1/cases/%s/evidence/%s/captures/%s".formatted(view.caseId(), view.evidenceId(), view.id())))
                .entity(view).build();
    }
}
