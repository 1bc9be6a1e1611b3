package org.docket.exhibit;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.exhibit.store.Sha256;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;
import org.docket.log.EventLog;
import org.docket.log.EventLog.Mention;
import org.docket.log.EventType;
import org.docket.log.EventView;

/** What became of one file over HTTP: who brought it, what was made from it, who looked, and whether the public may. */
@WaitForReadersBinding
@Path("/v1/cases/{id}/evidence/{evidenceId}/files/{sha256}")
@Produces(MediaType.APPLICATION_JSON)
public class CustodyResource {

    private static final Set<EventType> ABOUT_FILES =
            EnumSet.of(EventType.EXHIBIT_ADDED, EventType.EXHIBIT_DERIVED, EventType.EXHIBIT_CLEARED, EventType.EXHIBIT_VIEWED);
    /** Whichever of the items that have it. */
    private static final Set<EventType> ABOUT_CONTENTS = EnumSet.of(EventType.EXHIBITS_HANDED_OVER, EventType.TIME_STAMPED);

    private final Exhibits exhibits;
    private final ExhibitReader reading;
    private final EventLog log;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    CustodyResource(Exhibits exhibits, ExhibitReader reading, EventLog log, Idempotency idempotency, CurrentCaller caller) {
        this.exhibits = exhibits;
        this.reading = reading;
        this.log = log;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response clearFile(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("sha256") String sha256,
            @NotNull @Valid ClearanceInput input) {
        Sha256 hash = Sha256.parse(sha256).orElseThrow(Problems::notFound);
        return idempotency.once(input, () -> {
            ExhibitView cleared = exhibits.clear(id, evidenceId, hash, input.reason(), caller.get());
            return Response.created(URI.create(cleared.address())).entity(cleared).build();
        });
    }

    @GET
    @Path("/custody")
    @Transactional
    public Response listCustody(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidenceId, @PathParam("sha256") String sha256,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        ExhibitView file = Sha256.parse(sha256).flatMap(hash -> reading.file(id, evidenceId, hash)).orElseThrow(Problems::notFound).view();
        int size = Limit.of(limit);
        long after = cursor == null ? 0 : Cursor.parse(cursor, 1).number(0);
        var mentions = List.of(new Mention(ABOUT_FILES, member("exhibitId", file.id())), new Mention(ABOUT_FILES, member("derivedFrom", file.id())),
                new Mention(ABOUT_CONTENTS, '"' + file.sha256() + '"'));
        var events = log.ofCase(id, mentions, after, size + 1);
        return Paging.answer(uri, Page.of(events, size, EventView::of, last -> Cursor.of(last.event().ticket())));
    }

    private static String member(String name, UUID value) {
        return '"' + name + "\":\"" + value + '"';
    }
}
