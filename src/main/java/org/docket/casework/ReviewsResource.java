package org.docket.casework;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.platform.Texts;

/** What others found of the claim of a case, over HTTP. */
@Path("/v1/cases/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    private final Reviews reviews;
    private final ImportRecorder importRecorder;
    private final CaseReader reading;
    private final CurrentCaller caller;

    ReviewsResource(Reviews reviews, ImportRecorder importRecorder, CaseReader reading, CurrentCaller caller) {
        this.reviews = reviews;
        this.importRecorder = importRecorder;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Response listReviews(@PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @QueryParam("ended") boolean ended, @Context UriInfo uri) {
        reading.require(id, caller.get());
        int size = Limit.of(limit);
        return Paging.answer(uri, Page.of(reviews.page(id, Cursor.idAfter(cursor), size + 1, ended), size, ReviewView::of, last -> Cursor.of(last.id)));
    }

    /** 404 for one that ended before. */
    @DELETE
    @Path("/{reviewId}")
    public ReviewView removeReview(@PathParam("id") UUID id, @PathParam("reviewId") UUID reviewId, @QueryParam("reason") String reason) {
        return importRecorder.remove(id, reviewId, ReasonParameter.read(reason), caller.author());
    }
}
