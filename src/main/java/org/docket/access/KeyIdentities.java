package org.docket.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Turns a key that was shown into its owner. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

    private final KeyRing ring;
    private final KeyUse use;
    private final Refusals refusals;

    KeyIdentities(KeyRing ring, KeyUse use, Refusals refusals) {
        this.ring = ring;
        this.use = use;
        this.refusals = refusals;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        Optional<KeyRing.Held> remembered = ring.remembered(request.hash());
        return remembered.isPresent()
                ? Uni.createFrom().item(identity(remembered.get().caller()))
                : context.runBlocking(() -> lookedUp(request.hash()));
    }

    private SecurityIdentity lookedUp(String hash) {
        return switch (ring.find(hash)) {
            case KeyRing.Held held -> identity(held.caller());
            case KeyRing.Refused refused -> {
                refusals.note(refused);
                throw new AuthenticationFailedException();
            }
        };
    }

    private SecurityIdentity identity(Caller caller) {
        if (caller.key() != null) {
            use.note(caller.key());
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
    }
}
