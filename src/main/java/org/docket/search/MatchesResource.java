package org.docket.search;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.verdict.PublicAnswerReader;

/** Whether a text was checked already, over HTTP, for everybody. It changes nothing. */
@PermitAll
@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
public class MatchesResource {

    private final PublicAnswerReader reads;
    private final VerdictMatchFinder matching;

    MatchesResource(PublicAnswerReader reads, VerdictMatchFinder matching) {
        this.reads = reads;
        this.matching = matching;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> matchClaims(@NotNull @Valid MatchesInput input, @QueryParam("minPosition") Long minPosition) {
        input.check();
        return reads.foundUpTo(minPosition).map(ignored -> {
            List<MatchesView> found = matching.of(input.texts());
            return Response.ok(input.isOne() ? found.getFirst() : new MatchesView.Several(found)).build();
        });
    }
}
