package org.docket.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.docket.casework.CorrectionView;
import org.docket.verdict.CorrectionReader;
import org.docket.verdict.PublicPageReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What readers were told of changes, the newest first. */
@Path("/corrections")
@PermitAll
@NonBlocking
public class CorrectionsPage {

    private static final int AT_ONCE = 50;

    private final PublicPageReader reads;
    private final CorrectionReader corrections;

    CorrectionsPage(PublicPageReader reads, CorrectionReader corrections) {
        this.reads = reads;
        this.corrections = corrections;
    }

    /** The page of corrections. */
    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance corrections(Visitor visitor, org.docket.http.Page<CorrectionView> page);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> showCorrections(@QueryParam("cursor") String cursor, @Context HttpServerRequest request) {
        Visitor visitor = Visitor.of(request);
        return reads.page(request, visitor.key(), () -> page(visitor, cursor));
    }

    private PublicPageReader.Page page(Visitor visitor, String cursor) {
        var found = corrections.page(cursor, AT_ONCE);
        Instant last = found.items().stream().map(CorrectionView::at).findFirst().orElse(Instant.EPOCH);
        return new PublicPageReader.Page(Html.render(Templates.corrections(visitor, found), visitor), last, Html.POLICY, !visitor.chosen());
    }
}
