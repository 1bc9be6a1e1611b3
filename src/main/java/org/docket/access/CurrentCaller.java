package org.docket.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.docket.log.Author;

/** Who sent the request that is being answered. */
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Empty when nobody is known to have sent it. */
    public Optional<Caller> find() {
        return identity.getPrincipal() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** @throws IllegalStateException when nobody is known to have sent it, which no operation but a public one allows */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The same where an operation is open to everybody, and takes more of some: 401 for whoever shows nothing. */
    public Caller known() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    public Author author() {
        return get().author();
    }
}
