package org.docket.verdict;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.docket.casework.PublicCorrections;
import org.docket.platform.Limit;
import org.docket.platform.Paging;

/** What readers were told of changes to verdicts, over HTTP, for everybody. */
@PermitAll
@Path("/v1/corrections")
public class CorrectionsResource {

    private final PublicCorrections reading;

    CorrectionsResource(PublicCorrections reading) {
        this.reading = reading;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response listCorrections(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Readers.shared(Paging.answer(uri, reading.corrections(cursor, Limit.of(limit))));
    }
}
