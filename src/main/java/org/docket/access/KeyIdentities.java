package org.docket.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Turns a key that was shown into its owner. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyRequest> {

    private final KeyRing ring;
    private final KeyUse use;
    private final RefusalRecorder refusalRecorder;

    KeyIdentities(KeyRing ring, KeyUse use, RefusalRecorder refusalRecorder) {
        this.ring = ring;
        this.use = use;
        this.refusalRecorder = refusalRecorder;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    /** The owner of a key that is remembered, at once; empty when the key has to be looked up. */
    Optional<SecurityIdentity> remembered(String hash) {
        return ring.remembered(hash).map(this::used);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> lookedUp(request.hash()));
    }

    private SecurityIdentity lookedUp(String hash) {
        return switch (ring.find(hash)) {
            case KeyRing.Held held -> used(held);
            case KeyRing.Refused refused -> {
                refusalRecorder.note(refused);
                throw new AuthenticationFailedException();
            }
        };
    }

    private SecurityIdentity used(KeyRing.Held held) {
        use.note(held.caller().key());
        return held.identity();
    }
}
