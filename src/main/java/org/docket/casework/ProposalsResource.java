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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Conditional;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** Proposals over HTTP: what waits for a second person, and what that person says. */
@WaitForReadersBinding
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalsResource {

    private final Proposals proposals;
    private final ProposalWriter proposalWriter;
    private final CaseDecisions caseDecisions;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    ProposalsResource(Proposals proposals, ProposalWriter proposalWriter, CaseDecisions caseDecisions, Idempotency idempotency, CurrentCaller caller) {
        this.proposals = proposals;
        this.proposalWriter = proposalWriter;
        this.caseDecisions = caseDecisions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Response listProposals(@QueryParam("state") ProposalState state, @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Limit.of(limit);
        return Paging.answer(uri, Page.of(proposals.page(state, caseId, Cursor.idAfter(cursor), size + 1), size, proposalWriter::view,
                last -> Cursor.of(last.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response readProposal(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ProposalView found = proposals.findByIdOptional(id).map(proposalWriter::view).orElseThrow(Problems::notFound);
        return Conditional.get(headers, found.tag(), () -> found);
    }

    @POST
    @Path("/{id}/approval")
    public Response approveProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once("", () -> DecisionOutcomeMapper.approval(caseDecisions.approve(id, IfMatch.of(ifMatch), caller.get())));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rejectProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RejectionInput input) {
        return idempotency.once(input, () -> DecisionOutcomeMapper.proposal(Response.status(Response.Status.CREATED),
                caseDecisions.reject(id, IfMatch.of(ifMatch), input.reason(), caller.get())));
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response takeBackProposal(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once("", () -> DecisionOutcomeMapper.proposal(Response.status(Response.Status.CREATED),
                caseDecisions.takeBack(id, IfMatch.of(ifMatch), caller.get())));
    }
}
