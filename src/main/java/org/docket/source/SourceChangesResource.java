package org.docket.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.WaitForReadersBinding;

/** Changes of sources that wait for a second person, over HTTP. */
@WaitForReadersBinding
@Path("/v1/sources/{id}/change")
@Produces(MediaType.APPLICATION_JSON)
public class SourceChangesResource {

    private final SourceDesk desk;
    private final PendingChangeStore changes;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SourceChangesResource(SourceDesk desk, PendingChangeStore changes, Idempotency idempotency, CurrentCaller caller) {
        this.desk = desk;
        this.changes = changes;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    public SourceChangeView readSourceChange(@PathParam("id") UUID id) {
        return changes.pending(id);
    }

    @POST
    @Path("/approval")
    public Response approveSourceChange(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once("", () -> decided(desk.approve(id, IfMatch.of(ifMatch), caller.get())));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rejectSourceChange(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SourceChangeRejection input) {
        return idempotency.once(input, () -> decided(changes.reject(id, IfMatch.of(ifMatch), input.reason(), caller.get())));
    }

    @POST
    @Path("/withdrawal")
    public Response takeBackSourceChange(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once("", () -> decided(changes.takeBack(id, IfMatch.of(ifMatch), caller.get())));
    }

    private static Response decided(TaggedSource source) {
        return Response.created(URI.create("/v1/sources/" + source.view().id())).tag(source.tag()).entity(source.view()).build();
    }
}
