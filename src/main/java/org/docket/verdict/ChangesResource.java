package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.docket.platform.ShutdownState;

/** What changed, over HTTP: asked for, waited for, or told as it happens. */
@PermitAll
@Path("/v1/verdicts")
@NonBlocking
public class ChangesResource {

    private static final int LONGEST_WAIT = 30;

    private final PublicAnswerReader reads;
    private final VerdictChangesReader verdictChangesReader;
    private final BoardWatch watch;
    private final VerdictStream stream;
    private final ShutdownState shutdownState;
    private final LogEnd end;

    ChangesResource(PublicAnswerReader reads, VerdictChangesReader verdictChangesReader, BoardWatch watch, VerdictStream stream, ShutdownState shutdownState, LogEnd end) {
        this.reads = reads;
        this.verdictChangesReader = verdictChangesReader;
        this.watch = watch;
        this.stream = stream;
        this.shutdownState = shutdownState;
        this.end = end;
    }

    /** With {@code wait} the answer is held for so many seconds, or until something changes. */
    @GET
    @Path("/changes")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> listChanges(@QueryParam("after") @DefaultValue("0") @PositiveOrZero Long after,
            @QueryParam("wait") @DefaultValue("0") @PositiveOrZero @Max(LONGEST_WAIT) Integer wait, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit, @QueryParam("minPosition") Long minPosition, @jakarta.ws.rs.core.Context HttpServerRequest request) {
        if (wait == 0) {
            return reads.page(request, minPosition, () -> {
                end.require(after);
                return verdictChangesReader.page(after, cursor, limit, Address.of(request));
            });
        }
        return reads.reached(null).invoke(() -> end.require(after))
                .chain(() -> Uni.createFrom().completionStage(() -> watch.until(() -> shutdownState.isSoon() || verdictChangesReader.areThereAfter(after), Duration.ofSeconds(wait))))
                .chain(ignored -> reads.once(request, minPosition, () -> verdictChangesReader.page(after, cursor, limit, Address.of(request))));
    }

    /** Server-sent events (HTML standard section 9.2); the id of each is a position, and {@code Last-Event-ID} where to go on. */
    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Uni<Void> streamVerdicts(@HeaderParam("Last-Event-ID") Long lastEventId, @QueryParam("after") @PositiveOrZero Long after,
            @QueryParam("format") @DefaultValue("STANDARD") StreamFormat format, @jakarta.ws.rs.core.Context RoutingContext context) {
        Context loop = VertxContext.getRootContext(Vertx.currentContext());
        return reads.reached(null).chain(() -> {
            stream.open(context, loop, format, lastEventId == null ? after : lastEventId);
            return Uni.createFrom().nothing();
        });
    }
}
