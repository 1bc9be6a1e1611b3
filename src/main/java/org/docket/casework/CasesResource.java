package org.docket.casework;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.sql.SQLException;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Conditional;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.MergePatch;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;
import org.docket.log.EventLog;
import org.docket.log.EventView;

/** Cases over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private final CaseFileWriter caseFileWriter;
    private final CaseDecisions caseDecisions;
    private final CaseReader reading;
    private final EventLog log;
    private final MergePatch patches;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CasesResource(CaseFileWriter caseFileWriter, CaseDecisions caseDecisions, CaseReader reading, EventLog log, MergePatch patches, Idempotency idempotency, CurrentCaller caller) {
        this.caseFileWriter = caseFileWriter;
        this.caseDecisions = caseDecisions;
        this.reading = reading;
        this.log = log;
        this.patches = patches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response openCase(@NotNull @Valid CaseInput input) {
        Response opened = idempotency.once(input, () -> DecisionOutcomeMapper.created(caseFileWriter.open(input, caller.author())));
        String address = URI.create(opened.getHeaderString("Content-Location")).getRawPath();
        return Response.fromResponse(opened).header("Link", '<' + address + "/matches>; rel=\"related\"").build();
    }

    @GET
    public Response listCases(@Valid @BeanParam CaseFilter filter, @Context UriInfo uri) {
        FoundPage<CaseSummary> page = reading.page(filter, caller.get());
        return Paging.answer(uri, page, page.next());
    }

    @GET
    @Path("/{id}")
    public Response readCase(@PathParam("id") UUID id, @Context HttpHeaders headers) throws SQLException {
        ShownCase shown = reading.show(id, caller.get()).orElseThrow(Problems::notFound);
        return Conditional.get(headers, shown.tag(), shown::view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response editCase(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        DecisionOutcome outcome = caseDecisions.edit(id, IfMatch.of(ifMatch), input -> patches.apply(RespondentPatch.whole(patch), input, CaseInput.class), caller.get());
        return outcome instanceof DecisionOutcome.Done done ? Response.ok(done.after().view()).tag(done.after().tag()).build() : DecisionOutcomeMapper.answer(outcome);
    }

    @POST
    @Path("/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response moveCase(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MoveInput input) {
        return idempotency.once(input, () -> {
            var wish = new DecisionRequest.ToMove(input.move(), input.reason(), null, input.summary(), input.rating());
            return DecisionOutcomeMapper.answer(caseDecisions.decide(id, IfMatch.of(ifMatch), wish, caller.get()));
        });
    }

    @POST
    @Path("/{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response linkCase(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LinkInput input) {
        return idempotency.once(input, () -> switch (caseFileWriter.link(id, IfMatch.of(ifMatch), input, Proposer.of(caller.get()))) {
            case WriteResult.Done<ShownCase> done -> DecisionOutcomeMapper.created(done.value());
            case WriteResult.Proposed<ShownCase> waiting -> DecisionOutcomeMapper.proposed(waiting.proposal());
        });
    }

    @POST
    @Path("/{id}/clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response clearAdditions(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ClearanceRequestInput input) {
        return idempotency.once(input, () -> DecisionOutcomeMapper.answer(caseDecisions.decide(id, IfMatch.of(ifMatch), input.wish(), caller.get())));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    public Response readHistory(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        reading.require(id, caller.get());
        int size = Limit.of(limit);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        return Paging.answer(uri, Page.of(log.ofCase(id, after, size + 1), size, EventView::of,
                last -> Cursor.of(last.event().ticket())));
    }
}
