package org.docket.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.docket.http.Conditional;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.MergePatch;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.Problems;
import org.docket.http.WaitForReadersBinding;

/** The partners over HTTP. */
@WaitForReadersBinding
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {

    private final Partners partners;
    private final MergePatch patches;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    PartnersResource(Partners partners, MergePatch patches, Idempotency idempotency, CurrentCaller caller) {
        this.partners = partners;
        this.patches = patches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addPartner(@NotNull @Valid PartnerFacts facts) {
        return idempotency.once(facts, () -> {
            PartnerView added = PartnerView.of(partners.add(facts, caller.author()));
            return Response.created(URI.create("/v1/partners/" + added.id())).tag(String.valueOf(added.version())).entity(added).build();
        });
    }

    @GET
    @Transactional
    public Response listPartners(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Limit.of(limit);
        return Paging.answer(uri, Page.of(partners.page(Cursor.idAfter(cursor), size + 1), size, PartnerView::of, last -> Cursor.of(last.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response readPartner(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        PartnerView found = partners.findByIdOptional(id).map(PartnerView::of).orElseThrow(Problems::notFound);
        return Conditional.get(headers, String.valueOf(found.version()), () -> found);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response changePartner(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        PartnerView changed = PartnerView.of(partners.change(id, IfMatch.of(ifMatch),
                facts -> patches.apply(patch, facts, PartnerFacts.class), caller.author()));
        return Response.ok(changed).tag(String.valueOf(changed.version())).build();
    }
}
