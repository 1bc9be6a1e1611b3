package org.docket.verdict;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.docket.casework.PublicCorrections;

/** What feed readers follow. */
@PermitAll
@Path("/feeds")
public class FeedsResource {

    private static final int LATEST = 50;

    private final PublicCorrections reading;

    FeedsResource(PublicCorrections reading) {
        this.reading = reading;
    }

    @GET
    @Path("/corrections.atom")
    @Produces(MediaType.APPLICATION_ATOM_XML)
    public Response feedCorrections(@Context UriInfo uri) {
        String feed = CorrectionFeed.write(uri.getBaseUri(), reading.corrections(null, LATEST).items());
        return Readers.shared(Response.ok(feed).type("application/atom+xml;charset=UTF-8").build());
    }
}
