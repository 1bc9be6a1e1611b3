package org.docket.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.access.ManyKeys;
import org.docket.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The limit, and the desk's reads and writes by plain JDBC: behind the same key, the same filters and the same JSON. Each method has the
 * name of the operation that it stands for, because it takes the same permission.
 */
@Path("/v1/bench")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BenchResource {

    private final AgroalDataSource database;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random;

    BenchResource(AgroalDataSource database, Ids ids, Clock clock, SecureRandom random) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    @GET
    @Operation(hidden = true)
    @Path("/bare")
    public Map<String, String> readMe() {
        return Map.of("status", "ALLEGED");
    }

    @GET
    @Operation(hidden = true)
    @Path("/cases/{id}")
    public Map<String, Object> readCase(@PathParam("id") UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return PlainRows.wholeCase(new Sql(connection), id);
        }
    }

    @GET
    @Operation(hidden = true)
    @Path("/cases")
    public List<Map<String, Object>> listCases(@QueryParam("limit") int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return PlainRows.page(new Sql(connection), limit);
        }
    }

    @POST
    @Operation(hidden = true)
    @Path("/cases")
    @SuppressWarnings("unchecked")
    public Response openCase(Map<String, Object> input) throws SQLException {
        return created(sql -> new PlainWrites(sql, ids).open((Map<String, Object>) input.get("claim"), clock.instant()));
    }

    @POST
    @Operation(hidden = true)
    @Path("/cases/{id}/evidence")
    public Response attachEvidence(@PathParam("id") UUID id, Map<String, Object> input) throws SQLException {
        return created(sql -> new PlainWrites(sql, ids).attach(id, input, clock.instant()));
    }

    @POST
    @Operation(hidden = true)
    @Path("/cases/{id}/moves")
    public Response moveCase(@PathParam("id") UUID id, Map<String, String> input) throws SQLException {
        String to = input.get("move").equals("DISPUTE") ? "DISPUTED" : "CORROBORATED";
        return created(sql -> new PlainWrites(sql, ids).move(id, to, input.get("reason"), clock.instant()));
    }

    /** How many rows there are of all that an export of the desk tells, once each was read. */
    @GET
    @Operation(hidden = true)
    @Path("/tables")
    public Map<String, Long> listSources() throws SQLException {
        try (var connection = database.getConnection()) {
            return Map.of("rows", PlainTables.read(connection));
        }
    }

    /** Fills the desk up to {@code cases} cases, each of which may be corroborated and disputed in turn; answers with some ids. */
    @POST
    @Operation(hidden = true)
    @Path("/desk")
    public Response addSource(@QueryParam("cases") int cases) throws SQLException {
        return created(sql -> new DeskFiller(sql, ids, clock).upTo(cases));
    }

    /** Makes {@code count} keys that may read cases; answers with their texts. */
    @POST
    @Operation(hidden = true)
    @Path("/keys")
    public Response createKey(@QueryParam("count") int count) throws SQLException {
        return created(sql -> ManyKeys.enter(sql.connection(), count, random, ids, clock.instant()));
    }

    /** Fills the log with published verdicts, which the program shows once it is started again. */
    @POST
    @Operation(hidden = true)
    @Path("/verdicts")
    public Response publishCase(@QueryParam("count") int count, @QueryParam("words") boolean words) throws SQLException {
        return created(sql -> new VerdictFiller(sql, ids, clock, words).upTo(count));
    }

    /** How many events wait for their positions. */
    @GET
    @Operation(hidden = true)
    @Path("/pending")
    @Produces(MediaType.TEXT_PLAIN)
    public String readQueue() throws SQLException {
        try (var connection = database.getConnection()) {
            return new Sql(connection).rows("select count(*) as waiting from pending").getFirst().values().iterator().next().toString();
        }
    }

    /** The last position given. */
    @GET
    @Operation(hidden = true)
    @Path("/head")
    @Produces(MediaType.TEXT_PLAIN)
    public String readWorkflow() throws SQLException {
        try (var connection = database.getConnection()) {
            return new Sql(connection).rows("select position from log_head").getFirst().values().iterator().next().toString();
        }
    }

    /** Adds {@code count} events about nothing, which wait for their positions. */
    @POST
    @Operation(hidden = true)
    @Path("/pending")
    public Response importRecords(@QueryParam("count") int count) throws SQLException {
        return created(sql -> NumberedEvents.add(sql, count, clock.instant()));
    }

    /** How soon, and how quickly, events after {@code position} got theirs. */
    @GET
    @Operation(hidden = true)
    @Path("/numbered")
    public Map<String, Object> listEvents(@QueryParam("after") long position) throws SQLException {
        try (var connection = database.getConnection()) {
            return NumberedEvents.after(new Sql(connection), position);
        }
    }

    private <T> Response created(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T made = work.with(new Sql(connection));
            connection.commit();
            return Response.status(201).entity(made).build();
        }
    }
}
