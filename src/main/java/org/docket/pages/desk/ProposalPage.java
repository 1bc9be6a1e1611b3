package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.docket.casework.ProposalView;
import org.docket.casework.ShownCase;
import org.docket.casework.Workbench.Laid;
import org.docket.http.Problems;
import org.docket.pages.Html;
import org.docket.pages.VerdictPageRenderer;
import org.docket.pages.Visitor;
import org.docket.verdict.VerdictPreview;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A proposal as its approver reads it: what would differ for readers, word by word, and the whole verdict as they would see it. */
@Path("/desk/cases/{number}")
@PermitAll
public class ProposalPage {

    private final WorkbenchResponses workbenchResponses;
    private final VerdictPreview preview;
    private final VerdictPageRenderer renderer;
    private final DeskResponses deskResponses;

    ProposalPage(WorkbenchResponses workbenchResponses, VerdictPreview preview, VerdictPageRenderer renderer, DeskResponses deskResponses) {
        this.workbenchResponses = workbenchResponses;
        this.preview = preview;
        this.renderer = renderer;
        this.deskResponses = deskResponses;
    }

    /** The page of a proposal. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance proposal(ShownCase shown, ProposalView proposal, VerdictPreview.PublicDifference comparison, FormState rejecting);
    }

    @GET
    @Path("/proposals/{proposal}")
    @OperationBinding("readProposal")
    @Operation(hidden = true)
    public Response showProposal(@PathParam("number") Long number, @PathParam("proposal") UUID id) {
        return pending(number, id, (shown, proposal) -> deskResponses.show(Templates.proposal(shown, proposal,
                preview.compare(shown.view().id(), proposal.wish()), FormState.of("reject-" + id, "case/" + number + "/reject-" + id, shown.tag()))));
    }

    /** 404 for a proposal after which readers would see no verdict. */
    @GET
    @Path("/proposals/{proposal}/preview")
    @OperationBinding("readProposal")
    @Operation(hidden = true)
    public Response showPreview(@PathParam("number") Long number, @PathParam("proposal") UUID id, @Context HttpServerRequest request) {
        return pending(number, id, (shown, proposal) -> Response.ok(preview.story(shown.view().id(), proposal.wish())
                .map(verdictPageData -> renderer.render(Visitor.known(request), verdictPageData, true)).orElseThrow(Problems::notFound))
                .type(Html.TYPE).header("Content-Security-Policy", Html.POLICY).header("Cache-Control", "no-store").build());
    }

    /** A proposal that somebody decided is shown in the history of its case. */
    private Response pending(long number, UUID id, BiFunction<ShownCase, ProposalView, Response> page) {
        Laid laid = workbenchResponses.laid(number, null);
        Optional<ProposalView> proposal = laid.proposals().stream().filter(pending -> pending.id().equals(id)).findFirst();
        return proposal.map(found -> page.apply(laid.shown(), found))
                .orElseGet(() -> Response.seeOther(URI.create("/desk/cases/" + number + "/history")).header("Cache-Control", "no-store").build());
    }
}
