package org.docket.custody;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.exhibit.ExhibitReader;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Page;
import org.docket.http.Problems;

/** What others say of when a file was there. */
@Path("/v1/cases/{id}/evidence/{evidenceId}/files/{sha256}/time-stamps")
@Produces(MediaType.APPLICATION_JSON)
public class TimeStampsResource {

    private final ExhibitReader exhibits;
    private final TimeStamps stamps;

    TimeStampsResource(ExhibitReader exhibits, TimeStamps stamps) {
        this.exhibits = exhibits;
        this.stamps = stamps;
    }

    /** One for each authority that was configured when the file came; there are few. */
    @GET
    @Transactional
    public Response listTimeStamps(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("sha256") String sha256) {
        Sha256 content = Sha256.parse(sha256).filter(hash -> exhibits.has(id, evidenceId, hash)).orElseThrow(Problems::notFound);
        return Response.ok(new Page<>(stamps.of(content.hex()).stream().map(TimeStampView::of).toList(), null)).build();
    }
}
