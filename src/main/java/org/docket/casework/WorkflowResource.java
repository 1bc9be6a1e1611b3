package org.docket.casework;

import io.quarkus.runtime.util.HashUtil;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.docket.http.Conditional;
import org.docket.rules.Guard;
import org.docket.rules.Move;
import org.docket.rules.Reliability;
import org.docket.rules.Status;
import org.docket.rules.WorkflowPicture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state machine, as data and as a picture, from the table that decides. Public. */
@PermitAll
@Path("/v1")
public class WorkflowResource {

    private static final String PICTURE = WorkflowPicture.svg();
    private static final String PICTURE_TAG = HashUtil.sha256(PICTURE);

    private final Workflow workflow;
    private final String workflowTag;

    WorkflowResource(Desk desk) {
        var thresholds = desk.thresholds();
        workflow = new Workflow(List.of(Status.values()),
                Arrays.stream(Move.values()).map(move -> new Row(move, move.from(), move.to(), move.needs())).toList(),
                List.of(Guard.values()),
                new Thresholds(thresholds.leastReliability(), thresholds.leastCredibility(), thresholds.principals(), desk.secondPerson().orElse(null)));
        workflowTag = HashUtil.sha256(workflow.toString());
    }

    /** The states, the moves between them, and what this desk asks of its evidence. */
    @Schema(name = "Workflow")
    public record Workflow(List<Status> statuses, List<Row> moves, List<Guard> guards, Thresholds thresholds) {}

    /** One row of the table. */
    public record Row(Move move, Set<Status> from, Status to, List<Guard> needs) {}

    /**
     * What counts here.
     *
     * @param secondPerson left out where it depends on whether the desk has two people or more
     */
    public record Thresholds(Reliability leastReliability, int leastCredibility, int principals, Boolean secondPerson) {}

    @GET
    @Path("/workflow")
    @Produces(MediaType.APPLICATION_JSON)
    public Response readWorkflow(@Context HttpHeaders headers) {
        return shared(Conditional.get(headers, workflowTag, () -> workflow));
    }

    @GET
    @Path("/workflow.svg")
    @Produces("image/svg+xml")
    public Response drawWorkflow(@Context HttpHeaders headers) {
        return shared(Conditional.get(headers, PICTURE_TAG, () -> PICTURE));
    }

    /** The table changes with the program alone, what counts with its settings. */
    private static Response shared(Response answer) {
        return Response.fromResponse(answer).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600").build();
    }
}
