package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.docket.verdict.PageAddress;
import org.docket.verdict.PageReads;
import org.docket.verdict.PageReads.Elsewhere;
import org.docket.verdict.PageReads.Made;
import org.docket.verdict.PageReads.Page;
import org.docket.verdict.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One verdict with all that is public of it, under its number for good; its claim's first words follow for those who read addresses. */
@Path("/")
@PermitAll
@NonBlocking
public class VerdictPage {

    private final PageReads reads;
    private final VerdictPageRenderer renderer;
    private final SiteIdentity site;

    VerdictPage(PageReads reads, VerdictPageRenderer renderer, SiteIdentity site) {
        this.reads = reads;
        this.renderer = renderer;
        this.site = site;
    }

    /** A verdict, and the small form of it that other pages frame. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance verdict(Visitor visitor, Story story, Provenance provenance, IndependencePicture picture, Citation citation,
                boolean preview);

        static native TemplateInstance card(Visitor visitor, Story story, String address);
    }

    @GET
    @Path("/verdicts/{number: [0-9]{1,9}}")
    @Operation(hidden = true)
    public Uni<Response> leadToVerdict(@PathParam("number") long number, @Context HttpServerRequest request) {
        return showVerdict(number, "", request);
    }

    @GET
    @Path("/verdicts/{number: [0-9]{1,9}}/{slug}")
    @Operation(hidden = true)
    public Uni<Response> showVerdict(@PathParam("number") long number, @PathParam("slug") String slug, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.verdict(request, visitor.key(), number, story -> made(visitor, story, request.path()));
    }

    /** Small enough to be framed by other pages. */
    @GET
    @Path("/embed/{number: [0-9]{1,9}}")
    @Operation(hidden = true)
    public Uni<Response> showCard(@PathParam("number") long number, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.verdict(request, visitor.key(), number, story -> story.duplicateOf().isPresent()
                ? new Elsewhere(visitor.to("/embed/" + story.duplicateOf().get()))
                : new Page(Html.render(Templates.card(visitor, story, site.url() + visitor.to(PageAddress.of(story.verdict()))), visitor), story.at(), Html.FRAMED,
                        !visitor.chosen()));
    }

    private Made made(Visitor visitor, Story story, String path) {
        if (story.duplicateOf().isPresent()) {
            return new Elsewhere(visitor.to(PageAddress.of(story.duplicateOf().get())));
        }
        String address = PageAddress.of(story.verdict());
        return path.equals(address) ? page(visitor, story) : new Elsewhere(visitor.to(address));
    }

    private Page page(Visitor visitor, Story story) {
        return new Page(renderer.render(visitor, story, false), story.at(), Html.POLICY, !visitor.chosen());
    }
}
