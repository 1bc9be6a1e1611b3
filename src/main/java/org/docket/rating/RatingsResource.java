package org.docket.rating;

import io.quarkus.runtime.util.HashUtil;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docket.http.Conditional;

/** The rating vocabulary over HTTP. Public; it changes with the desk's settings alone. */
@PermitAll
@Path("/v1/ratings")
@Produces(MediaType.APPLICATION_JSON)
public class RatingsResource {

    private final RatingsView ratings;
    private final String tag;

    RatingsResource(RatingVocabulary vocabulary) {
        ratings = RatingsView.of(vocabulary);
        tag = HashUtil.sha256(ratings.toString());
    }

    @GET
    public Response listRatings(@Context HttpHeaders headers) {
        return Response.fromResponse(Conditional.get(headers, tag, () -> ratings)).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600").build();
    }
}
