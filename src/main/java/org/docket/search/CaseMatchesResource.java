package org.docket.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.casework.CaseReader;
import org.docket.casework.ShownCase;
import org.docket.http.Problems;

/** Which cases say the same, over HTTP, for the desk. What is done about one is said where cases are linked, and matches dismissed. */
@Path("/v1/cases/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
public class CaseMatchesResource {

    private static final String USUAL = "10";

    private final CaseReader reading;
    private final CaseMatchFinder matching;
    private final CurrentCaller caller;

    CaseMatchesResource(CaseReader reading, CaseMatchFinder matching, CurrentCaller caller) {
        this.reading = reading;
        this.matching = matching;
        this.caller = caller;
    }

    @GET
    public Response listMatches(@PathParam("id") UUID id, @QueryParam("limit") @DefaultValue(USUAL) @Min(1) @Max(MatchInput.MOST) Integer limit,
            @QueryParam("dismissed") @DefaultValue("false") boolean dismissed) throws SQLException {
        ShownCase shown = reading.show(id, caller.get()).orElseThrow(Problems::notFound);
        return Response.ok(matching.of(shown, limit, dismissed)).build();
    }
}
