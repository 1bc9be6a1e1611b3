package org.docket.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a key belongs to, and what it is good for: the first thing a client wants to know. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final CurrentCaller caller;

    MeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The caller as it sees itself. */
    @Schema(name = "Me")
    public record Me(UUID id, String name, boolean partner, UUID keyId, Set<Role> roles, Set<Scope> scopes) {}

    @GET
    public Me readMe() {
        Caller me = caller.get();
        return new Me(me.id(), me.name(), me.partner(), me.key(), me.roles(), me.scopes());
    }
}
