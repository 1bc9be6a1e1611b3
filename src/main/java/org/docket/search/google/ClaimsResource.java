package org.docket.search.google;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.docket.verdict.PublicAnswerReader;

/** Verdicts as Google's Fact Check Tools API gives those of everybody (factchecktools v1alpha1): its clients need another address only. */
@PermitAll
@Path("/v1alpha1")
@NonBlocking
public class ClaimsResource {

    private final PublicAnswerReader reads;
    private final ClaimSearch search;
    private final ImageSearch images;

    ClaimsResource(PublicAnswerReader reads, ClaimSearch search, ImageSearch images) {
        this.reads = reads;
        this.search = search;
        this.images = images;
    }

    @GET
    @Path("/claims:search")
    @Produces({MediaType.APPLICATION_JSON, "text/javascript"})
    public Uni<Response> searchClaims(@BeanParam GoogleQuery query, @BeanParam GoogleForm form, @Context HttpServerRequest request) {
        return form.isMaskedByHeader() ? reads.once(request, null, () -> search.page(query, form)) : reads.found(request, null, () -> search.page(query, form));
    }

    /** Kept by nobody: what is at an address may be another picture the next time. */
    @GET
    @Path("/claims:imageSearch")
    @Produces({MediaType.APPLICATION_JSON, "text/javascript"})
    public Uni<Response> searchImages(@BeanParam GoogleImageQuery query, @BeanParam GoogleForm form, @Context HttpServerRequest request) {
        return reads.once(request, null, () -> images.page(query, form));
    }
}
