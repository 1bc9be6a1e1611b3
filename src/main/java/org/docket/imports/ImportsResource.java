package org.docket.imports;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.access.PermissionCheck;
import org.docket.casework.Proposer;
import org.docket.http.CurrentRequest;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.platform.ShutdownState;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Claims in bulk, over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Imports imports;
    private final ImportRows rows;
    private final PermissionCheck permissionCheck;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final ShutdownState shutdownState;

    ImportsResource(Imports imports, ImportRows rows, PermissionCheck permissionCheck, CurrentCaller caller, CurrentRequest request, ShutdownState shutdownState) {
        this.imports = imports;
        this.rows = rows;
        this.permissionCheck = permissionCheck;
        this.caller = caller;
        this.request = request;
        this.shutdownState = shutdownState;
    }

    @POST
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, "application/ld+json", "text/csv", MediaType.APPLICATION_OCTET_STREAM})
    public Response importRecords(@QueryParam("format") String format, @QueryParam("language") String language,
            @QueryParam("dryRun") boolean dryRun, InputStream body) throws IOException {
        String type = request.header("Content-Type").orElse("");
        var asked = new Imports.Asked(format, type, language, dryRun, request.header("Prefer").orElse(""));
        return imports.begin(request.current().orElseThrow(), asked, ImportBody.decoded(body, request.header("Content-Encoding").orElse(""), type), Proposer.of(caller.get()));
    }

    @GET
    public Response listImports(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Limit.of(limit);
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        return Paging.answer(uri, Page.of(rows.page(before, size + 1), size, ImportView::of, last -> Cursor.of(last.id)));
    }

    @GET
    @Path("/{id}")
    public ImportView readImport(@PathParam("id") UUID id) {
        return rows.find(id).map(ImportView::of).orElseThrow(Problems::notFound);
    }

    @DELETE
    @Path("/{id}")
    public ImportView stopImport(@PathParam("id") UUID id) {
        return imports.stop(id).orElseThrow(Problems::notFound);
    }

    @POST
    @Path("/{id}/approval")
    public Response approveImport(@PathParam("id") UUID id) {
        return imports.approve(id, caller.get(), request.header("Prefer").orElse(""));
    }

    /** The file can name protected sources, so the scope of identities is required too. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response downloadImport(@PathParam("id") UUID id) {
        Caller by = caller.get();
        permissionCheck.require(by, "readIdentity");
        Response answer = imports.download(id);
        Log.infof("file of an import downloaded: id=%s by=%s", id, by.id());
        return answer;
    }

    @GET
    @Path("/{id}/refusals")
    public Response listRefusals(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) throws SQLException {
        readImport(id);
        int size = Limit.of(limit);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        return Paging.answer(uri, Page.of(rows.refusals(id, after, size + 1), size, found -> found, last -> Cursor.of(last.ordinal())));
    }

    @GET
    @Path("/{id}/refusals.ndjson")
    @Produces(NDJSON)
    public Response downloadRefusals(@PathParam("id") UUID id) {
        readImport(id);
        return Response.ok(imports.refusals(id)).build();
    }

    /** Until it is over: what it came to is the last that is told. */
    @GET
    @Path("/{id}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<ImportView> followImport(@PathParam("id") UUID id) {
        ImportView first = readImport(id);
        Multi<ImportView> later = Multi.createFrom().ticks().every(EVERY).onOverflow().drop()
                .onItem().transformToUniAndConcatenate(tick -> Uni.createFrom().item(() -> readImport(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(first), first.state().isOver() ? Multi.createFrom().empty() : later)
                .select().first(new UntilOver(shutdownState)::goesOn);
    }

    /** Lets the first view through that is over, and none after it; where the process ends before, whoever listens comes back. */
    private static final class UntilOver {

        private final ShutdownState shutdownState;
        private boolean over;

        private UntilOver(ShutdownState shutdownState) {
            this.shutdownState = shutdownState;
        }

        private boolean goesOn(ImportView view) {
            boolean before = over || shutdownState.isSoon();
            over = view.state().isOver();
            return !before;
        }
    }
}
