package org.docket.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.http.Conditional;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.IfMatch;
import org.docket.http.Limit;
import org.docket.http.MergePatch;
import org.docket.http.Page;
import org.docket.http.Paging;

/** Receivers over HTTP. A replayed answer has no secret: stored anywhere, it could be read there. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private final Webhooks webhooks;
    private final ReceiverAddressPolicy receiverAddressPolicy;
    private final MergePatch patches;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    WebhooksResource(Webhooks webhooks, ReceiverAddressPolicy receiverAddressPolicy, MergePatch patches, Idempotency idempotency, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.receiverAddressPolicy = receiverAddressPolicy;
        this.patches = patches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addWebhook(@NotNull @Valid WebhookInput input) {
        receiverAddressPolicy.require(input.url());
        return idempotency.once(input, () -> {
            WebhookView added = webhooks.add(input, caller.get());
            return Response.created(URI.create("/v1/webhooks/" + added.id())).tag(String.valueOf(added.version())).entity(added).build();
        }, WebhooksResource::kept);
    }

    @GET
    public Response listWebhooks(@QueryParam("ownerId") UUID ownerId, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Limit.of(limit);
        Caller by = caller.get();
        Optional<UUID> owner = by.partner() ? Optional.of(by.id()) : Optional.ofNullable(ownerId);
        return Paging.answer(uri, Page.of(webhooks.page(owner, Cursor.idAfter(cursor), size + 1), size, found -> found, last -> Cursor.of(last.id())));
    }

    @GET
    @Path("/{id}")
    public Response readWebhook(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        WebhookView found = webhooks.read(id, caller.get());
        return Conditional.get(headers, String.valueOf(found.version()), () -> found);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response changeWebhook(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        if (patch.path("url").isTextual()) {
            receiverAddressPolicy.require(patch.path("url").asText());
        }
        WebhookView changed = webhooks.change(id, IfMatch.of(ifMatch), before -> patches.apply(patch, before, WebhookInput.class), caller.get());
        return Response.ok(changed).tag(String.valueOf(changed.version())).build();
    }

    @DELETE
    @Path("/{id}")
    public void removeWebhook(@PathParam("id") UUID id) {
        webhooks.remove(id, caller.get());
    }

    @POST
    @Path("/{id}/secret-rotation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotateSecret(@PathParam("id") UUID id, @Valid RotationInput input) {
        return idempotency.once(input, () -> {
            WebhookView rotated = webhooks.rotate(id, Optional.ofNullable(input).flatMap(RotationInput::overlap), caller.get());
            return Response.ok(rotated).tag(String.valueOf(rotated.version())).build();
        }, WebhooksResource::kept);
    }

    private static WebhookView kept(Response answer) {
        return ((WebhookView) answer.getEntity()).withoutSecret();
    }
}
