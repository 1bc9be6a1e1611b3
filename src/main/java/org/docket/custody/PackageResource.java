package org.docket.custody;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.casework.CaseReading;
import org.docket.casework.CaseView;
import org.docket.platform.Problems;

/** Evidence packages over HTTP. */
@Path("/v1/cases/{id}/package")
public class PackageResource {

    private static final int AT_ONCE = 4;

    private final CaseReading cases;
    private final CasePackage packages;
    private final HandOvers handOvers;
    private final CurrentCaller caller;
    private final Semaphore room = new Semaphore(AT_ONCE);

    PackageResource(CaseReading cases, CasePackage packages, HandOvers handOvers, CurrentCaller caller) {
        this.cases = cases;
        this.packages = packages;
        this.handOvers = handOvers;
        this.caller = caller;
    }

    @GET
    @Produces("application/zip")
    public Response packCase(@PathParam("id") UUID id) throws SQLException {
        Caller by = caller.get();
        CaseView view = cases.show(id, by).orElseThrow(Problems::notFound).view();
        if (!room.tryAcquire()) {
            throw Problems.busy();
        }
        try {
            handOvers.record(id, by.author());
        } catch (RuntimeException e) {
            room.release();
            throw e;
        }
        StreamingOutput bag = out -> {
            try {
                packages.write(view, by, out);
            } finally {
                room.release();
            }
        };
        return Response.ok(bag)
                .header("Content-Disposition", "attachment; filename=\"case-" + view.number() + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
