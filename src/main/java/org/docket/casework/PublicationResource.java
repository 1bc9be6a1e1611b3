package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.WaitForReadersBinding;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Making a case public, and taking it back, over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

    private final CaseDecisions caseDecisions;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    PublicationResource(CaseDecisions caseDecisions, Idempotency idempotency, CurrentCaller caller) {
        this.caseDecisions = caseDecisions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publishCase(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PublicationInput input) {
        return idempotency.once(input, () -> DecisionOutcomeMapper.answer(caseDecisions.decide(id, IfMatch.of(ifMatch), input.wish(), caller.get())));
    }

    @POST
    @Path("/{id}/publication/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdrawPublication(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid WithdrawalInput input) {
        var wish = new DecisionRequest.ToWithdraw(input.reason());
        return idempotency.once(input, () -> DecisionOutcomeMapper.answer(caseDecisions.decide(id, IfMatch.of(ifMatch), wish, caller.get())));
    }

    /** The same beside the publication instead of below it, for clients that expect it there. */
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response withdrawCase(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WithdrawalInput input) {
        return withdrawPublication(id, ifMatch, input);
    }
}
