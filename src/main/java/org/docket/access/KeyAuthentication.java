package org.docket.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.docket.http.TransportProblems;

/**
 * {@code Authorization: Bearer <key>} (RFC 6750). Whoever has no key that is good is nobody: an unknown, an expired and a
 * revoked one get the same answer.
 */
@ApplicationScoped
class KeyAuthentication implements HttpAuthenticationMechanism {

    private static final int FIRST = 10_000;
    private static final String CHALLENGE = "Bearer realm=\"docket\"";

    private final AdminKey adminKey;
    private final KeyIdentities identities;

    KeyAuthentication(AdminKey adminKey, KeyIdentities identities) {
        this.adminKey = adminKey;
        this.identities = identities;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token = BearerToken.of(context.request());
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String hash = BearerToken.hash(context).orElseThrow();
        Optional<SecurityIdentity> remembered = identities.remembered(hash);
        if (remembered.isPresent()) {
            return Uni.createFrom().item(remembered.get());
        }
        boolean mistyped = !adminKey.matches(hash) && !new KeyText(token.get()).isWellFormed();
        return mistyped ? notAKey(token.get()) : providers.authenticate(new KeyRequest(hash));
    }

    /** What does not look like a key may be a token of the OpenID provider: the next mechanism's, where there is one. */
    private static Uni<SecurityIdentity> notAKey(String token) {
        return token.startsWith(KeyText.PREFIX) ? Uni.createFrom().failure(new AuthenticationFailedException()) : Uni.createFrom().nullItem();
    }

    /** Before the OpenID provider's: it is ours that answers those who show nothing. */
    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    /** The challenge with a body: everything that fails says why in the same form. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", challenge(context));
        TransportProblems.answer(context, 401);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge(context)));
    }

    /** RFC 6750 section 3.1: whoever showed something that is not good is told so, whoever showed nothing is not. */
    static String challenge(RoutingContext context) {
        return BearerToken.of(context.request()).isPresent() ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE;
    }
}
