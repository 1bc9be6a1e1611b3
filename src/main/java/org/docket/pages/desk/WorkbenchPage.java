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

    private final WorkbenchResponses workbenchResponses;
    private final DeskResponses deskResponses;
    private final SignedInPerson signedIn;

    WorkbenchPage(WorkbenchResponses workbenchResponses, DeskResponses deskResponses, SignedInPerson signedIn) {
        this.workbenchResponses = workbenchResponses;
        this.deskResponses = deskResponses;
        this.signedIn = signedIn;
    }

    /** What a page that is open hears of what others do. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance news(List<HistoryEntry> happened, long number);
    }

    @GET
    @OperationBinding("readCase")
    @Operation(hidden = true)
    public Response showCase(@PathParam("number") Long number, @QueryParam("evidence") String evidenceAfter, @QueryParam("was") String was) {
        return workbenchResponses.show(number, evidenceAfter, was);
    }

    /** What others did since the page was made; 204 for nothing, which leaves the page as it is. */
    @GET
    @Path("/news")
    @OperationBinding("readHistory")
    @Operation(hidden = true)
    public Response tellNews(@PathParam("number") Long number, @QueryParam("since") String tag) {
        ShownCase shown = workbenchResponses.shown(number);
        if (tag == null || tag.equals(shown.tag())) {
            return Response.noContent().header("Cache-Control", "no-store").build();
        }
        List<HistoryEntry> others = workbenchResponses.since(shown.view().id(), tag).stream().filter(one -> !one.actor().equals(signedIn.get().name())).toList();
        return deskResponses.part(Templates.news(others, number));
    }
}
