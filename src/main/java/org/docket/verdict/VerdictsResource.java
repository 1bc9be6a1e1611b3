package org.docket.verdict;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.PublicReading;
import org.docket.casework.PublicReading.Published;
import org.docket.casework.PublicReading.Tombstone;
import org.docket.platform.Conditional;
import org.docket.platform.ProblemType;
import org.docket.platform.Problems;

/** Published verdicts over HTTP, for everybody. */
@PermitAll
@Path("/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
public class VerdictsResource {

    private final PublicReading reading;

    VerdictsResource(PublicReading reading) {
        this.reading = reading;
    }

    /** 410 with the reason for a verdict that was withdrawn; 404 for one that never was public. */
    @GET
    @Path("/{id}")
    public Response readVerdict(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return switch (reading.find(id).orElseThrow(Problems::notFound)) {
            case Published found -> Readers.shared(Conditional.get(headers, found.tag(), () -> Verdict.of(found)));
            case Tombstone stone -> throw Problems.with(ProblemType.WITHDRAWN, "The desk withdrew it: " + stone.withdrawal().reason(),
                    Map.of("withdrawnAt", stone.withdrawal().at(), "reason", stone.withdrawal().reason()));
        };
    }
}
