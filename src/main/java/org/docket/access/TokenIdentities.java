package org.docket.access;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a token of the OpenID provider, once it is found to be good, into the person it names. */
@ApplicationScoped
class TokenIdentities implements SecurityIdentityAugmentor {

    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");

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
        boolean forPages = identity.getCredential(IdTokenCredential.class) != null;
        if (!forPages && isIdToken(token)) {
            throw new AuthenticationFailedException();
        }
        TokenPerson named = TokenPerson.of(token, identity.getRoles());
        Principal who = switch (people.welcome(named)) {
            case TokenPeople.Known known -> known.caller();
            case TokenPeople.WithoutRole stranger -> new UnknownProviderUser(named.name(), false);
            case TokenPeople.Inactive left when forPages -> new UnknownProviderUser(named.name(), true);
            case TokenPeople.Inactive left -> throw new AuthenticationFailedException();
        };
        return QuarkusSecurityIdentity.builder(identity).setPrincipal(who).build();
    }

    /**
     * An ID token tells a client who signed in; it is no key to an API (RFC 9068 section 6). Providers say what a token is in {@code typ}, and
     * only an ID token is bound to a request and to other tokens (OpenID Connect Core 1.0 sections 2 and 3.3.2.11).
     */
    private static boolean isIdToken(JsonWebToken token) {
        String type = token.getClaim("typ");
        if (type != null) {
            return type.equalsIgnoreCase("ID") || type.equalsIgnoreCase("Refresh") || type.equalsIgnoreCase("Offline");
        }
        boolean access = ACCESS_TOKEN.contains(String.valueOf(OidcUtils.decodeJwtHeaders(token.getRawToken()).getString("typ")).toLowerCase(Locale.ROOT));
        return !access && OF_ID_TOKENS.stream().anyMatch(token::containsClaim);
    }
}
