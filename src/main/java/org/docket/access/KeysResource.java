package org.docket.access;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.docket.http.Cursor;
import org.docket.http.Idempotency;
import org.docket.http.Limit;
import org.docket.http.Page;
import org.docket.http.Paging;
import org.docket.http.WaitForReadersBinding;

/** Keys over HTTP. A replayed answer has no {@code key}: stored anywhere, it could be read there. */
@WaitForReadersBinding
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

    private final Keys keys;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    KeysResource(Keys keys, Idempotency idempotency, CurrentCaller caller) {
        this.keys = keys;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createKey(@NotNull @Valid KeyInput input) {
        return idempotency.once(input, () -> {
            KeyView made = keys.make(input, caller.get());
            return Response.created(URI.create("/v1/keys/" + made.id())).entity(made).build();
        }, answer -> ((KeyView) answer.getEntity()).withoutKey());
    }

    @GET
    @Transactional
    public Response listKeys(@QueryParam("ownerId") UUID ownerId, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Limit.of(limit);
        Caller by = caller.get();
        Optional<UUID> owner = by.may(Scope.DESK_ADMIN) ? Optional.ofNullable(ownerId) : Optional.of(by.id());
        return Paging.answer(uri, Page.of(keys.page(owner, Cursor.idAfter(cursor), size + 1), size, KeyView::of, last -> Cursor.of(last.id)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public KeyView readKey(@PathParam("id") UUID id) {
        return KeyView.of(keys.required(id, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    public void revokeKey(@PathParam("id") UUID id) {
        keys.revoke(id, caller.get());
    }
}
