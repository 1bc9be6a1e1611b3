package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.casework.ShownCase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The workbench: a case with all that can be done with it, and what is missing for what cannot. */
@Path("/desk/cases/{number}")
@PermitAll
public class WorkbenchPage {

    private final Benches benches;
    private final Leaves leaves;
    private final SignedIn signedIn;

    WorkbenchPage(Benches benches, Leaves leaves, SignedIn signedIn) {
        this.benches = benches;
        this.leaves = leaves;
        this.signedIn = signedIn;
    }

    /** What a page that is open hears of what others do. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance news(List<Happened> happened, long number);
    }

    @GET
    @Takes("readCase")
    @Operation(hidden = true)
    public Response showCase(@PathParam("number") Long number, @QueryParam("evidence") String evidenceAfter, @QueryParam("was") String was) {
        return benches.show(number, evidenceAfter, was);
    }

    /** What others did since the page was made; 204 for nothing, which leaves the page as it is. */
    @GET
    @Path("/news")
    @Takes("readHistory")
    @Operation(hidden = true)
    public Response tellNews(@PathParam("number") Long number, @QueryParam("since") String tag) {
        ShownCase shown = benches.shown(number);
        if (tag == null || tag.equals(shown.tag())) {
            return Response.noContent().header("Cache-Control", "no-store").build();
        }
        List<Happened> others = benches.since(shown.view().id(), tag).stream().filter(one -> !one.actor().equals(signedIn.get().name())).toList();
        return leaves.part(Templates.news(others, number));
    }
}
