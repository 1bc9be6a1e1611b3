package org.docket.exhibit.examination;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** What was found in the files of an item, over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/evidence/{evidenceId}/files/{sha256}/findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {

    private final FindingsReader reading;

    FindingsResource(FindingsReader reading) {
        this.reading = reading;
    }

    @GET
    public FindingsView readFindings(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("sha256") String sha256) {
        return Sha256.parse(sha256).flatMap(hash -> reading.of(id, evidenceId, hash)).orElseThrow(Problems::notFound);
    }
}
