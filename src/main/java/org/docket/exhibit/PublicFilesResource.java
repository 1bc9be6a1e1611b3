package org.docket.exhibit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.docket.exhibit.store.Sha256;
import org.docket.http.CurrentRequest;
import org.docket.http.Paging;
import org.docket.http.Problems;

/** Files of published cases over HTTP, for everybody. Caches ask each time: what the desk takes back is gone at once. */
@PermitAll
@Path("/v1/verdicts/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public class PublicFilesResource {

    private static final String ASK_EACH_TIME = "public, no-cache";

    private final PublicFiles files;
    private final Downloads downloads;
    private final CurrentRequest current;

    PublicFilesResource(PublicFiles files, Downloads downloads, CurrentRequest current) {
        this.files = files;
        this.downloads = downloads;
        this.current = current;
    }

    @GET
    public Response listPublicFiles(@PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return cached(Paging.answer(uri, files.page(id, cursor, limit)));
    }

    @GET
    @Path("/{sha256}")
    @Produces(MediaType.WILDCARD)
    public Response readPublicFile(@PathParam("id") String id, @PathParam("sha256") String sha256) throws IOException {
        Download download = Sha256.parse(sha256).flatMap(hash -> files.file(id, hash)).orElseThrow(Problems::notFound);
        return cached(downloads.answer(current.current().orElseThrow().request(), download));
    }

    private static Response cached(Response answer) {
        return Response.fromResponse(answer).header("Cache-Control", ASK_EACH_TIME).build();
    }
}
