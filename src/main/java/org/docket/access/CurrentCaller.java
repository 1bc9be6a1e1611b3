package org.docket.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
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

    /** Whom the OpenID provider knows, and this desk does not let in. */
    public Optional<UnknownProviderUser> stranger() {
        return identity.getPrincipal() instanceof UnknownProviderUser unknownProviderUser ? Optional.of(unknownProviderUser) : Optional.empty();
    }

    /**
     * The same where an operation is open to everybody, and takes more of some: 401 for whoever shows nothing, 403 for a token that is good and
     * names no role of this desk.
     */
    public Caller known() {
        if (stranger().isPresent()) {
            throw Problems.of(ProblemType.FORBIDDEN, "The provider gives you none of the roles CHECKER, REVIEWER and ADMIN.");
        }
        return find().orElseThrow(UnauthorizedException::new);
    }

    public Author author() {
        return get().author();
    }
}
