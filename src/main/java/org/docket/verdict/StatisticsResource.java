package org.docket.verdict;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What all verdicts come to, over HTTP. */
@PermitAll
@Path("/v1/statistics")
@NonBlocking
public class StatisticsResource {

    private static final CharSequence CACHE_CONTROL = CacheControl.of(Duration.ofMinutes(1));

    private final PublicAnswerReader reads;
    private final CountedStatistics statistics;
    private final VerdictJsonWriter verdictJsonWriter;

    StatisticsResource(PublicAnswerReader reads, CountedStatistics statistics, VerdictJsonWriter verdictJsonWriter) {
        this.reads = reads;
        this.statistics = statistics;
        this.verdictJsonWriter = verdictJsonWriter;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> readStatistics(@Valid @BeanParam VerdictSelection selection, @QueryParam("minPosition") Long minPosition,
            @Context HttpServerRequest request) {
        return selection.words() == null
                ? reads.page(request, minPosition, () -> statistics(selection))
                : reads.found(request, minPosition, () -> statistics(selection));
    }

    private ReadyAnswer statistics(VerdictSelection selection) {
        CountedStatistics.Counted counted = selection.isAll() ? statistics.now() : statistics.of(selection);
        return ReadyAnswer.of(verdictJsonWriter.write(counted.statistics()), ReadyAnswer.JSON, counted.at(), CACHE_CONTROL);
    }
}
