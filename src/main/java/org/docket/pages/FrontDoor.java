package org.docket.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever comes to the root wants to read what there is. */
@Path("/")
@PermitAll
public class FrontDoor {

    @GET
    @Operation(hidden = true)
    public Response leadToTheDocumentation() {
        return Response.seeOther(URI.create("/docs")).build();
    }
}
