package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** That two cases are no match, over HTTP. Both answer with the case, whose ETag the next change names. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/matches/{otherId}/dismissal")
@Produces(MediaType.APPLICATION_JSON)
public class DismissalsResource {

    private final Dismissals dismissals;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    DismissalsResource(Dismissals dismissals, Idempotency idempotency, CurrentCaller caller) {
        this.dismissals = dismissals;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dismissMatch(@PathParam("id") UUID id, @PathParam("otherId") UUID otherId, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DismissalInput input) {
        return idempotency.once(input, () -> DecisionOutcomeMapper.created(dismissals.dismiss(id, otherId, IfMatch.of(ifMatch), input.reason(), caller.author())));
    }

    @DELETE
    public Response restoreMatch(@PathParam("id") UUID id, @PathParam("otherId") UUID otherId, @HeaderParam("If-Match") String ifMatch) {
        ShownCase shown = dismissals.restore(id, otherId, IfMatch.of(ifMatch), caller.author());
        return Response.ok(shown.view()).tag(shown.tag()).build();
    }
}
