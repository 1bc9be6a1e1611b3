package org.docket.access;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/**
 * Ends the sessions of whom the OpenID provider signs out (OpenID Connect Back-Channel Logout 1.0 section 2.6), on every replica. The framework
 * verifies such tokens too, but keeps what they say to itself.
 */
@ApplicationScoped
public class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int SKEW_SECONDS = 60;
    private static final int OLDEST_SECONDS = 300;
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_USING_SHA384, AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA384, AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512, AlgorithmIdentifiers.EDDSA);

    private final OpenIdProviderClient provider;
    private final SignIns signIns;
    private final Map<URI, HttpsJwks> keys = new ConcurrentHashMap<>();

    LogoutTokens(OpenIdProviderClient provider, SignIns signIns) {
        this.provider = provider;
        this.signIns = signIns;
    }

    /** Ends the session that the token names, or all of the person that it names; false for a token that is not good. Asks the provider for its keys. */
    public boolean take(String token) {
        try {
            Optional<JwtConsumer> consumer = provider.tokens().map(this::consumer);
            if (consumer.isEmpty()) {
                return false;
            }
            JwtClaims claims = consumer.get().processToClaims(token);
            String sid = claims.getStringClaimValue("sid");
            if (!isLogout(claims) || sid == null && claims.getSubject() == null) {
                return false;
            }
            int ended = signIns.endOf(claims.getIssuer() + ' ' + claims.getSubject(), Optional.ofNullable(sid));
            Log.infof("signed out by the openid provider: sessions=%d", ended);
            return true;
        } catch (InvalidJwtException | MalformedClaimException e) {
            Log.warnf("logout token refused: cause=%s", e.getClass().getSimpleName());
            return false;
        }
    }

    private JwtConsumer consumer(OpenIdProviderClient.Tokens tokens) {
        HttpsJwks known = keys.computeIfAbsent(tokens.keys(), uri -> new HttpsJwks(uri.toString()));
        return new JwtConsumerBuilder().setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(known))
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setExpectedIssuer(tokens.issuer()).setExpectedAudience(tokens.audience())
                .setRequireIssuedAt().setIssuedAtRestrictions(SKEW_SECONDS, OLDEST_SECONDS).setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    private static boolean isLogout(JwtClaims claims) throws MalformedClaimException {
        return !claims.hasClaim("nonce") && claims.getClaimValue("events", Map.class) instanceof Map<?, ?> events && events.containsKey(EVENT);
    }
}
