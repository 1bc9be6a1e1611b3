package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Published verdicts over HTTP, for everybody. What was asked for a moment ago is sent by {@link VerdictLane} instead. */
@PermitAll
@Path("/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class VerdictsResource {

    private final PublicAnswerReader reads;
    private final VerdictJsonCache verdictJsonCache;
    private final VerdictLists lists;
    private final PastVerdictReader past;

    VerdictsResource(PublicAnswerReader reads, VerdictJsonCache verdictJsonCache, VerdictLists lists, PastVerdictReader past) {
        this.reads = reads;
        this.verdictJsonCache = verdictJsonCache;
        this.lists = lists;
        this.past = past;
    }

    @GET
    public Uni<Response> listVerdicts(@Valid @BeanParam VerdictFilter filter, @QueryParam("minPosition") Long minPosition,
            @Context HttpServerRequest request) {
        return filter.words() == null
                ? reads.page(request, minPosition, () -> lists.page(filter, Address.of(request)))
                : reads.found(request, minPosition, () -> lists.page(filter, Address.of(request)));
    }

    /** By its id or its number; 410 with the reason for a verdict that was withdrawn; 404 for one that never was public. */
    @GET
    @Path("/{id}")
    public Uni<Response> readVerdict(@PathParam("id") String id, @QueryParam("asOf") Instant asOf, @QueryParam("minPosition") Long minPosition,
            @Context HttpServerRequest request) {
        return asOf == null
                ? reads.about(request, minPosition, id, entry -> verdictJsonCache.made(entry))
                : reads.reached(minPosition).map(ignored -> past.answer(request, id, asOf));
    }

    @GET
    @Path("/{id}/history")
    public Uni<Response> readVerdictHistory(@PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @QueryParam("minPosition") Long minPosition, @Context HttpServerRequest request) {
        return reads.about(request, minPosition, id, entry -> past.history(entry, cursor, limit, Address.of(request)));
    }
}
