package org.docket.log;

import jakarta.enterprise.inject.Instance;
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
import org.docket.http.Cursor;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;

/** The log, in order: all of it for people of the desk, and for everybody else what the public saw change. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    /** How many events are looked at for one page of those that are public. */
    private static final int LOOKED_AT = 5_000;

    private final EventLog log;
    private final LogHistory history;
    private final Instance<PublicEvents> outside;
    private final Instance<EventDiscretion> discretions;

    EventsResource(EventLog log, LogHistory history, Instance<PublicEvents> outside, Instance<EventDiscretion> discretions) {
        this.log = log;
        this.history = history;
        this.outside = outside;
        this.discretions = discretions;
    }

    @GET
    @Transactional
    public Response listEvents(@QueryParam("after") @DefaultValue("0") @PositiveOrZero Long after,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        long from = cursor == null ? after : Cursor.parse(cursor, 1).number(0);
        int size = Limit.of(limit);
        boolean isPublic = outside.get().isForCaller();
        long end = isPublic ? outside.get().head() : history.head();
        if (from > end) {
            throw Problems.parameter("after", "The log ends at " + end + ". Begin again, with after=0.");
        }
        return Paging.answer(uri, isPublic ? publicPage(from, size) : page(from, size));
    }

    private Page<EventView> page(long from, int size) {
        List<NumberedEvent> read = log.after(from, size);
        List<EventView> events = read.stream().map(EventView::of).toList();
        for (EventDiscretion discretion : discretions) {
            events = discretion.shown(events);
        }
        return new Page<>(events, next(read, size));
    }

    /** The next events that are public; none of many that are not is an empty page with another one after it. */
    private Page<EventView> publicPage(long from, int size) {
        long head = outside.get().head();
        long at = from;
        for (int looked = 0; looked < LOOKED_AT; looked += size) {
            List<NumberedEvent> read = log.after(at, size).stream().filter(numbered -> numbered.position() <= head).toList();
            List<EventView> shown = outside.get().of(read);
            if (!shown.isEmpty() || read.size() < size) {
                return new Page<>(shown, next(read, size));
            }
            at = read.getLast().position();
        }
        return new Page<>(List.of(), Cursor.of(at).token());
    }

    private static String next(List<NumberedEvent> read, int size) {
        return read.size() < size ? null : Cursor.of(read.getLast().position()).token();
    }
}
