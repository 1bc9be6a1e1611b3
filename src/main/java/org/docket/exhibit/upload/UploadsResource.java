package org.docket.exhibit.upload;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.exhibit.upload.Upload.Known;
import org.docket.http.CurrentRequest;
import org.docket.http.HttpDate;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** Uploads that may go on later, over HTTP as tus 1.0.0 has it. One begins at the files of its item. */
@WaitForReadersBinding
@Path("/v1/uploads/{id}")
public class UploadsResource {

    private final Uploads uploads;
    private final UploadParts parts;
    private final CurrentCaller caller;
    private final CurrentRequest current;

    UploadsResource(Uploads uploads, UploadParts parts, CurrentCaller caller, CurrentRequest current) {
        this.uploads = uploads;
        this.parts = parts;
        this.caller = caller;
        this.current = current;
    }

    @HEAD
    public Response readUpload(@PathParam("id") UUID id) {
        Known upload = mine(id);
        return Response.ok()
                .header("Upload-Offset", upload.received())
                .header("Upload-Length", upload.length())
                .header(Concatenation.HEADER, upload.part() ? "partial" : null)
                .header("Upload-Expires", HttpDate.of(upload.expiresAt()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @PATCH
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    public Uni<Response> continueUpload(@PathParam("id") UUID id) {
        return parts.take(routing(), id, caller.author());
    }

    /** For clients that cannot send a PATCH. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    public Uni<Response> continueUploadByPost(@PathParam("id") UUID id, @HeaderParam("X-HTTP-Method-Override") String meant) {
        if (!"PATCH".equals(meant)) {
            throw Problems.header("X-HTTP-Method-Override", "PATCH, which is what this stands for.");
        }
        return parts.take(routing(), id, caller.author());
    }

    @DELETE
    public Response endUpload(@PathParam("id") UUID id) throws IOException {
        Known upload = mine(id);
        if (upload.finished()) {
            throw Problems.of(ProblemType.NOT_FOUND);
        }
        parts.end(id);
        return Response.noContent().build();
    }

    private Known mine(UUID id) {
        TusProtocol.require(request());
        return uploads.find(id, caller.get().id()).orElseThrow(Problems::notFound);
    }

    private HttpServerRequest request() {
        return routing().request();
    }

    private RoutingContext routing() {
        return current.current().orElseThrow();
    }
}
