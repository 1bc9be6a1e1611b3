package org.docket.pages.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.source.SourceView;
import org.docket.source.Sources;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a field for a source offers while somebody types: the first few whose names begin so. */
@Path("/desk/source-offers")
@PermitAll
public class SourceOffers {

    private static final int OFFERED = 12;

    private final Sources sources;
    private final DeskResponses deskResponses;

    SourceOffers(Sources sources, DeskResponses deskResponses) {
        this.sources = sources;
        this.deskResponses = deskResponses;
    }

    /** The offers. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance sourceOptions(List<SourceView> offered);
    }

    @GET
    @OperationBinding("listSources")
    @Transactional
    @Operation(hidden = true)
    public Response offer(@QueryParam("q") String q) {
        String typed = q == null ? "" : q.strip();
        return deskResponses.part(Templates.sourceOptions(sources.page(null, typed, null, null, OFFERED).stream().map(SourceView::of).toList()));
    }
}
