package org.docket.exhibit.upload;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.exhibit.Download;
import org.docket.exhibit.Downloads;
import org.docket.exhibit.ExhibitReader;
import org.docket.exhibit.ExhibitReader.Shown;
import org.docket.exhibit.ViewRecorder;
import org.docket.exhibit.store.FileOrigin;
import org.docket.exhibit.store.Sha256;
import org.docket.http.CurrentRequest;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** The files of an item of evidence over HTTP. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/evidence/{evidenceId}/files")
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    private final UploadService uploadService;
    private final ExhibitReader reading;
    private final Downloads downloads;
    private final ViewRecorder viewRecorder;
    private final CurrentCaller caller;
    private final CurrentRequest current;

    FilesResource(UploadService uploadService, ExhibitReader reading, Downloads downloads, ViewRecorder viewRecorder, CurrentCaller caller, CurrentRequest current) {
        this.uploadService = uploadService;
        this.reading = reading;
        this.downloads = downloads;
        this.viewRecorder = viewRecorder;
        this.caller = caller;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    public Uni<Response> addFile(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @QueryParam("name") String name) {
        RoutingContext request = current.current().orElseThrow();
        return uploadService.take(request, name, new UploadTarget(id, evidenceId, caller.author(), FileOrigin.of(request.request())));
    }

    @GET
    public Response listFiles(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Paging.answer(uri, reading.page(id, evidenceId, cursor, limit));
    }

    @GET
    @Path("/{sha256}")
    @Produces(MediaType.WILDCARD)
    public Response readFile(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("sha256") String sha256) throws IOException {
        Shown shown = Sha256.parse(sha256).flatMap(hash -> reading.file(id, evidenceId, hash)).orElseThrow(Problems::notFound);
        var download = new Download(shown.content(), shown.view().mediaType(), shown.view().name());
        HttpServerRequest request = current.current().orElseThrow().request();
        Response answer = downloads.answer(request, download);
        if (answer.hasEntity()) {
            viewRecorder.note(shown.view(), caller.get(), FileOrigin.of(request));
        }
        return answer;
    }
}
