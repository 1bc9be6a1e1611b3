package org.docket.log;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.docket.platform.Cursor;
import org.docket.platform.Limit;
import org.docket.platform.Page;
import org.docket.platform.Paging;
import org.docket.platform.Problems;

/** The whole log, in order. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private final EventLog log;
    private final LogHistory history;

    EventsResource(EventLog log, LogHistory history) {
        this.log = log;
        this.history = history;
    }

    @GET
    @Transactional
    public Response listEvents(@QueryParam("after") @DefaultValue("0") @PositiveOrZero Long after,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        long from = cursor == null ? after : Cursor.parse(cursor, 1).number(0);
        List<EventView> events = log.after(from, Limit.of(limit)).stream().map(EventView::of).toList();
        if (events.isEmpty() && from > history.head()) {
            throw Problems.parameter("after", "The log ends at " + history.head() + ". Begin again, with after=0.");
        }
        boolean more = events.size() == Limit.of(limit);
        return Paging.answer(uri, new Page<>(events, more ? Cursor.of(events.getLast().position()).token() : null));
    }
}
