package org.docket.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A real OpenID provider on this machine: discovery, keys that rotate, and signing in ({@link CodeFlow}). Another site than ours. */
public class OpenIdProvider implements QuarkusTestResourceLifecycleManager {

    /** What the program under test shows at the token endpoint. */
    public static final String CLIENT_SECRET = "a-client-secret-of-32-characters-or-more";

    static final List<PublicJsonWebKey> KEYS = new CopyOnWriteArrayList<>();
    static volatile String issuer;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        KEYS.clear();
        KEYS.add(key("first"));
        serve("/.well-known/openid-configuration", () -> JsonUtil.toJson(Map.of("issuer", issuer, "jwks_uri", issuer + "/jwks",
                "authorization_endpoint", issuer + "/authorize", "token_endpoint", issuer + "/token",
                "end_session_endpoint", issuer + "/end-session")));
        serve("/jwks", () -> new JsonWebKeySet(KEYS).toJson());
        new CodeFlow().serve(server);
        server.start();
        return Map.of("docket.oidc.enabled", "true", "docket.oidc.server", issuer, "docket.oidc.client-secret", CLIENT_SECRET,
                "docket.oidc.asked-every", "PT1S", "quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static PublicJsonWebKey key(String id) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the provider says of somebody, for five minutes. */
    static JwtClaims claims(String subject, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("docket");
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("name", "Named " + subject);
        claims.setStringListClaim("roles", roles);
        return claims;
    }

    /** What the provider sends when somebody signs out there (OpenID Connect Back-Channel Logout 1.0 section 2.4). */
    public static JwtClaims logout(String subject) {
        JwtClaims claims = claims(subject);
        claims.unsetClaim("name");
        claims.unsetClaim("roles");
        claims.setGeneratedJwtId();
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    public static String signed(JwtClaims claims) {
        return signed(claims, KEYS.getLast());
    }

    static String signed(JwtClaims claims, PublicJsonWebKey key) {
        try {
            var token = new JsonWebSignature();
            token.setPayload(claims.toJson());
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
