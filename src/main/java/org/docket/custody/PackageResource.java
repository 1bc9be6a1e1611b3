package org.docket.custody;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.casework.CaseReader;
import org.docket.casework.CaseView;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.CurrentRequest;
import org.docket.http.Problems;

/** Evidence packages over HTTP. */
@Startup
@Path("/v1/cases/{id}/package")
public class PackageResource {

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final CaseReader cases;
    private final CasePackage packages;
    private final HandOverWriter handOverWriter;
    private final CurrentCaller caller;
    private final CurrentRequest current;
    private final AdmissionLimit limit;

    PackageResource(CaseReader cases, CasePackage packages, HandOverWriter handOverWriter, CurrentCaller caller, CurrentRequest current,
            AdmissionRegistry admissions) {
        this.cases = cases;
        this.packages = packages;
        this.handOverWriter = handOverWriter;
        this.caller = caller;
        this.current = current;
        this.limit = admissions.limit("packages", AT_ONCE, LONGEST);
    }

    @GET
    @Produces("application/zip")
    public Response packCase(@PathParam("id") UUID id) throws SQLException {
        Caller by = caller.get();
        CaseView view = cases.show(id, by).orElseThrow(Problems::notFound).view();
        RoutingContext request = current.current().orElseThrow();
        if (request.request().method() == HttpMethod.HEAD) {
            return head(view).build();
        }
        AdmissionPass pass = limit.enter();
        try {
            handOverWriter.record(id, by.author());
        } catch (RuntimeException e) {
            pass.close();
            throw e;
        }
        var begun = new AtomicBoolean();
        StreamingOutput bag = out -> {
            begun.set(true);
            try (pass) {
                packages.write(view, by, out);
            }
        };
        pass.canceledBy(() -> cancel(request, pass, begun.get())).endsWith(request);
        return head(view).entity(bag).build();
    }

    /** A reader that went away before anything was written is written nothing. */
    private static void cancel(RoutingContext request, AdmissionPass pass, boolean begun) {
        request.response().reset();
        if (!begun) {
            pass.close();
        }
    }

    private static Response.ResponseBuilder head(CaseView view) {
        return Response.ok()
                .header("Content-Disposition", "attachment; filename=\"case-" + view.number() + ".zip\"")
                .header("X-Content-Type-Options", "nosniff");
    }
}
