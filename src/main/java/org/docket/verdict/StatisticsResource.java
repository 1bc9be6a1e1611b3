package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What all verdicts come to, over HTTP. Where counting them takes long it is done so seldom that it costs a twentieth of a core at most. */
@PermitAll
@Path("/v1/statistics")
@NonBlocking
public class StatisticsResource {

    private static final int REST = 20;
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final CharSequence CACHE_CONTROL = CacheControl.of(Duration.ofMinutes(1));

    private final PublicReads reads;
    private final VerdictBoard board;
    private final Json json;
    private final Clock clock;
    private ReadyAnswer last;
    private Instant goodUntil = Instant.EPOCH;

    StatisticsResource(PublicReads reads, VerdictBoard board, Json json, Clock clock) {
        this.reads = reads;
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> readStatistics(@QueryParam("minPosition") Long minPosition, @Context HttpServerRequest request) {
        return reads.page(request, minPosition, this::statistics);
    }

    private synchronized ReadyAnswer statistics() {
        Instant begun = clock.instant();
        if (begun.isAfter(goodUntil)) {
            last = ReadyAnswer.of(json.write(Statistics.of(board)), ReadyAnswer.JSON, begun, CACHE_CONTROL);
            Instant done = clock.instant();
            Duration taken = Duration.between(begun, done);
            goodUntil = taken.compareTo(SHORT) < 0 ? Instant.EPOCH : done.plus(taken.multipliedBy(REST));
        }
        return last;
    }
}
