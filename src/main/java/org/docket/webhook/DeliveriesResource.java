package org.docket.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.docket.access.CurrentCaller;
import org.docket.http.Idempotency;
import org.docket.http.InputError;
import org.docket.http.Limit;
import org.docket.http.Paging;
import org.docket.http.Problems;

/** What was told to a receiver, over HTTP, and telling it again. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final DeliveryReader deliveries;
    private final Replays replays;
    private final TestDelivery testDelivery;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    DeliveriesResource(DeliveryReader deliveries, Replays replays, TestDelivery testDelivery, Idempotency idempotency, CurrentCaller caller) {
        this.deliveries = deliveries;
        this.replays = replays;
        this.testDelivery = testDelivery;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    public Response listDeliveries(@PathParam("id") UUID id, @QueryParam("state") DeliveryState state, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Paging.answer(uri, deliveries.page(id, state, cursor, Limit.of(limit), caller.get()));
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    public DeliveryView readDelivery(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return deliveries.read(id, deliveryId, caller.get());
    }

    @GET
    @Path("/progress")
    public DeliveryProgress readProgress(@PathParam("id") UUID id) {
        return deliveries.progress(id, caller.get());
    }

    /** Answers once the receiver has, whatever it said. */
    @POST
    @Path("/test")
    public Response testWebhook(@PathParam("id") UUID id) {
        return idempotency.onceAfter(id, () -> testDelivery.run(id, caller.get()), tried -> Response.ok(deliveries.read(id, tried, caller.get())).build());
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replayWebhook(@PathParam("id") UUID id, @NotNull @Valid ReplayInput input) {
        if (!input.isOne()) {
            throw Problems.invalid(List.of(new InputError("", "one-of", "either from, or dead: true")));
        }
        return idempotency.once(input, () -> {
            if (input.from() == null) {
                replays.ofTheDead(id, caller.get());
            } else {
                replays.from(id, input.from(), caller.get());
            }
            return Response.accepted(deliveries.progress(id, caller.get())).build();
        });
    }
}
