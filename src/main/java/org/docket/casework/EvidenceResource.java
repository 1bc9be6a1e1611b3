package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.docket.http.IfMatch;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** The evidence of a case over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

    private final CaseFileWriter caseFileWriter;
    private final PictureMatchRecorder pictures;
    private final CaseReader reading;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    EvidenceResource(CaseFileWriter caseFileWriter, PictureMatchRecorder pictures, CaseReader reading, Idempotency idempotency, CurrentCaller caller) {
        this.caseFileWriter = caseFileWriter;
        this.pictures = pictures;
        this.reading = reading;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response attachEvidence(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvidenceInput input) {
        return idempotency.once(input, () -> created(caseFileWriter.attach(id, IfMatch.of(ifMatch), input, Proposer.of(caller.get()))));
    }

    @GET
    public Response listEvidence(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return Paging.answer(uri, reading.evidence(id, caller.get(), cursor, limit));
    }

    @GET
    @Path("/{evidenceId}")
    public Response readEvidence(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @Context HttpHeaders headers) {
        var shown = reading.item(id, evidenceId, caller.get()).orElseThrow(Problems::notFound);
        return Conditional.get(headers, shown.tag(), shown::view);
    }

    @POST
    @Path("/{evidenceId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdrawEvidence(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithdrawalInput input) {
        return idempotency.once(input, () ->
                created(caseFileWriter.withdraw(id, evidenceId, IfMatch.of(ifMatch), input.reason(), caller.author())));
    }

    @PUT
    @Path("/{evidenceId}/decisive")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response markEvidence(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DecisiveInput mark) {
        return marked(caseFileWriter.mark(id, evidenceId, IfMatch.of(ifMatch), mark, mark.reason(), caller.get()));
    }

    @DELETE
    @Path("/{evidenceId}/decisive")
    public Response unmarkEvidence(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("If-Match") String ifMatch, @QueryParam("reason") String reason) {
        return marked(caseFileWriter.mark(id, evidenceId, IfMatch.of(ifMatch), null, ReasonParameter.read(reason), caller.get()));
    }

    private static Response marked(WriteResult<EvidenceView> result) {
        return switch (result) {
            case WriteResult.Done<EvidenceView> done -> Response.ok(done.value()).build();
            case WriteResult.Proposed<EvidenceView> waiting -> DecisionOutcomeMapper.proposed(waiting.proposal());
        };
    }

    @POST
    @Path("/{evidenceId}/distinction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response distinguishPictures(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DistinctionInput input) {
        return idempotency.once(input, () -> switch (pictures.distinguish(id, evidenceId, IfMatch.of(ifMatch), input, caller.get())) {
            case WriteResult.Done<EvidenceView> done -> created(done.value());
            case WriteResult.Proposed<EvidenceView> waiting -> DecisionOutcomeMapper.proposed(waiting.proposal());
        });
    }

    private static Response created(EvidenceView view) {
        return Response.created(URI.create("/v1/cases/" + view.caseId() + "/evidence/" + view.id())).entity(view).build();
    }
}
