package org.docket.casework;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.docket.access.CurrentCaller;
import org.docket.http.Paging;

/** The queue over HTTP. */
@Path("/v1/queue")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    private final Queue queue;
    private final CurrentCaller caller;

    QueueResource(Queue queue, CurrentCaller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    public Response readQueue(@QueryParam("need") Queue.Need only, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return Paging.answer(uri, queue.page(only, cursor, limit, caller.get()));
    }
}
