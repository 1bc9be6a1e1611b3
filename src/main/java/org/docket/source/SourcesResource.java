package org.docket.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.UUID;
import org.docket.access.CurrentCaller;
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

/** Sources over HTTP. */
@WaitForReadersBinding
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

    private final Sources sources;
    private final SourceDesk desk;
    private final Disclosures disclosures;
    private final MergePatch patches;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SourcesResource(Sources sources, SourceDesk desk, Disclosures disclosures, MergePatch patches, Idempotency idempotency, CurrentCaller caller) {
        this.sources = sources;
        this.desk = desk;
        this.disclosures = disclosures;
        this.patches = patches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addSource(@NotNull @Valid SourceFacts facts) {
        return idempotency.once(facts, () -> {
            Source source = desk.add(facts, caller.author());
            return Response.created(URI.create("/v1/sources/" + source.id))
                    .tag(SourceView.tag(source))
                    .entity(SourceView.of(source))
                    .build();
        });
    }

    @GET
    @Transactional
    public Response listSources(@QueryParam("kind") SourceKind kind, @QueryParam("q") @Size(max = 300) String q,
            @QueryParam("pending") @DefaultValue("false") boolean pending, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Limit.of(limit);
        Cursor after = cursor == null ? null : Cursor.parse(cursor, 2);
        List<Source> found = sources.page(kind, q, pending, after == null ? null : after.parts().getFirst(),
                after == null ? null : after.uuid(1), size + 1);
        return Paging.answer(uri, Page.of(found, size, SourceView::of, last -> Cursor.of(last.nameKey, last.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response readSource(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Source source = sources.with(id).orElseThrow(Problems::notFound);
        return Conditional.get(headers, SourceView.tag(source), () -> SourceView.of(source));
    }

    /** No ETag: a look that is not answered anew would not be in the log. */
    @GET
    @Path("/{id}/identity")
    public SourceIdentity readIdentity(@PathParam("id") UUID id) {
        return desk.identify(id, caller.author()).orElseThrow(Problems::notFound);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Transactional
    public Response changeSource(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        SourceChange change = desk.change(id, IfMatch.of(ifMatch),
                        facts -> patches.apply(patch, facts, SourceFacts.class), caller.get())
                .orElseThrow(Problems::notFound);
        return switch (change) {
            case SourceChange.Done done -> Response.ok(SourceView.of(done.source())).tag(SourceView.tag(done.source())).build();
            case SourceChange.Proposed proposed -> waiting(proposed.source(), "change", SourceChangeView.of(proposed.source()));
            case SourceChange.Waiting waiting -> waiting(waiting.source(), "disclosure", DisclosureView.of(waiting.source()));
        };
    }

    /** That a second person has to agree before everybody reads who a source is. */
    @GET
    @Path("/{id}/disclosure")
    public DisclosureView readDisclosure(@PathParam("id") UUID id) {
        return disclosures.pending(id);
    }

    @POST
    @Path("/{id}/disclosure/approval")
    public Response approveDisclosure(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once("", () -> {
            SourceView disclosed = SourceView.of(desk.disclose(id, IfMatch.of(ifMatch), caller.get()));
            return Response.status(Response.Status.CREATED).location(URI.create("/v1/sources/" + id)).entity(disclosed).build();
        });
    }

    @POST
    @Path("/{id}/disclosure/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    public void rejectDisclosure(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DisclosureRefusal refusal) {
        disclosures.reject(id, IfMatch.of(ifMatch), refusal.reason(), caller.get());
    }

    private static Response waiting(Source source, String place, Object proposal) {
        URI address = URI.create("/v1/sources/" + source.id + '/' + place);
        return Response.accepted(proposal).location(address).contentLocation(address).tag(SourceView.tag(source)).build();
    }
}
