package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a problem's {@code type} leads to: a page that says what happened and what to do. */
@Path("/problems/{slug}")
@PermitAll
public class ProblemPage {

    /** The pages of this package. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(ProblemType problem);
    }

    @GET
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_HTML)
    public Response explainProblem(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return Response.ok(Html.render(Templates.problem(type), Visitor.of(request)))
                .type(Html.TYPE)
                .header("Content-Security-Policy", Html.POLICY)
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
