package org.docket.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a token of the OpenID provider, once it is found to be good, into the person it names. */
@ApplicationScoped
class TokenIdentities implements SecurityIdentityAugmentor {

    private final TokenPeople people;

    TokenIdentities(TokenPeople people) {
        this.people = people;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> named(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity named(SecurityIdentity identity, JsonWebToken token) {
        TokenPerson named = TokenPerson.of(token, identity.getRoles());
        Caller caller = welcome(named).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder(identity).setPrincipal(caller).build();
    }

    /** Somebody's first two requests may come at once: then one of them finds the person that the other added. */
    private Optional<Caller> welcome(TokenPerson named) {
        try {
            return people.welcome(named);
        } catch (PersistenceException e) {
            return people.welcome(named);
        }
    }
}
