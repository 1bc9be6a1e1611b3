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
import org.docket.verdict.PublicPageReader;
import org.docket.verdict.PublicPageReader.Elsewhere;
import org.docket.verdict.PublicPageReader.Made;
import org.docket.verdict.PublicPageReader.Page;
import org.docket.verdict.VerdictPageData;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One verdict with all that is public of it, under its number for good; its claim's first words follow for those who read addresses. */
@Path("/")
@PermitAll
@NonBlocking
public class VerdictPage {

    private final PublicPageReader reads;
    private final VerdictPageRenderer renderer;
    private final SiteIdentity site;

    VerdictPage(PublicPageReader reads, VerdictPageRenderer renderer, SiteIdentity site) {
        this.reads = reads;
        this.renderer = renderer;
        this.site = site;
    }

    /** A verdict, and the small form of it that other pages frame. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance verdict(Visitor visitor, VerdictPageData story, Provenance provenance, IndependencePicture picture, Citation citation,
                boolean preview);

        static native TemplateInstance card(Visitor visitor, VerdictPageData story, String address);
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
        return reads.verdict(request, visitor.key(), number, verdictPageData -> made(visitor, verdictPageData, request.path()));
    }

    /** Small enough to be framed by other pages. */
    @GET
    @Path("/embed/{number: [0-9]{1,9}}")
    @Operation(hidden = true)
    public Uni<Response> showCard(@PathParam("number") long number, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.verdict(request, visitor.key(), number, verdictPageData -> verdictPageData.duplicateOf().isPresent()
                ? new Elsewhere(visitor.to("/embed/" + verdictPageData.duplicateOf().get()))
                : new Page(Html.render(Templates.card(visitor, verdictPageData, site.url() + visitor.to(PageAddress.of(verdictPageData.verdict()))), visitor), verdictPageData.at(), Html.FRAMED,
                        !visitor.chosen()));
    }

    private Made made(Visitor visitor, VerdictPageData verdictPageData, String path) {
        if (verdictPageData.duplicateOf().isPresent()) {
            return new Elsewhere(visitor.to(PageAddress.of(verdictPageData.duplicateOf().get())));
        }
        String address = PageAddress.of(verdictPageData.verdict());
        return path.equals(address) ? page(visitor, verdictPageData) : new Elsewhere(visitor.to(address));
    }

    private Page page(Visitor visitor, VerdictPageData verdictPageData) {
        return new Page(renderer.render(visitor, verdictPageData, false), verdictPageData.at(), Html.POLICY, !visitor.chosen());
    }
}
