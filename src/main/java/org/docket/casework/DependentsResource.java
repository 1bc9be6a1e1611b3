package org.docket.casework;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.docket.http.Paging;
import org.docket.rules.Reliability;

/** What rests on a source, over HTTP. */
@Path("/v1/sources/{id}/dependents")
@Produces(MediaType.APPLICATION_JSON)
public class DependentsResource {

    private final Dependents dependents;

    DependentsResource(Dependents dependents) {
        this.dependents = dependents;
    }

    @GET
    public Response listDependents(@PathParam("id") UUID id, @QueryParam("reliability") Reliability reliability,
            @QueryParam("controlledBy") UUID controlledBy, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return Paging.answer(uri, dependents.page(id, reliability, controlledBy, cursor, limit));
    }
}
