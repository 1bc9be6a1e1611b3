package org.docket.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Who is signed in to the pages at this moment. Somebody who came from the OpenID provider is asked about there every few minutes, with their next
 * request; who is disabled there, or has no role left, is signed out.
 */
@ApplicationScoped
public class Sessions {

    private static final int LOCKS = 64;

    private final SignIns signIns;
    private final TokenPeople people;
    private final OpenIdProviderClient provider;
    private final ProviderSettings settings;
    private final Clock clock;
    private final ReentrantLock[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    Sessions(SignIns signIns, TokenPeople people, OpenIdProviderClient provider, ProviderSettings settings, Clock clock) {
        this.signIns = signIns;
        this.people = people;
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    /** The holder of the token; empty for one that is not, or no longer, good. May ask the provider: never on the event loop. */
    public Optional<Caller> caller(String token) {
        if (settings.enabled() && due(token).isPresent()) {
            ReentrantLock lock = locks[Math.floorMod(token.hashCode(), LOCKS)];
            lock.lock();
            try {
                due(token).ifPresent(refresh -> vouch(token, refresh));
            } finally {
                lock.unlock();
            }
        }
        return signIns.caller(token);
    }

    /** The refresh token of a session that the provider has to be asked about. */
    private Optional<String> due(String token) {
        return signIns.refreshToken(token, clock.instant().minus(settings.askedEvery()));
    }

    private void vouch(String token, String refresh) {
        switch (provider.refresh(refresh)) {
            case OpenIdProviderClient.Vouched vouched -> take(token, vouched.tokens());
            case OpenIdProviderClient.Refused refused -> signIns.endUnvouched(token, refresh);
            case OpenIdProviderClient.Away away -> Log.debug("openid provider away, session kept for a while");
        }
    }

    /** A new ID token says which roles the person has by now (OpenID Connect Core 1.0 section 12.2); without one they stay. */
    private void take(String token, JsonObject tokens) {
        Optional<JsonObject> claims = Optional.ofNullable(tokens.getString("id_token")).map(OidcUtils::decodeJwtContent);
        QuarkusTransaction.requiringNew().run(() -> {
            boolean vouched = claims.isEmpty() || signIns.identity(token).filter(identity -> isWelcome(identity, claims.get())).isPresent();
            if (vouched) {
                signIns.vouched(token, Optional.ofNullable(tokens.getString("id_token")), Optional.ofNullable(tokens.getString("refresh_token")));
            } else {
                signIns.end(token);
            }
        });
    }

    private boolean isWelcome(String identity, JsonObject claims) {
        TokenPerson named = TokenPerson.of(claims, settings.rolesClaim());
        return identity.equals(named.identity()) && people.welcome(named) instanceof TokenPeople.Known;
    }
}
