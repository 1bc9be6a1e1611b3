package org.docket.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;

/**
 * Signing in with the provider (OpenID Connect Core 1.0 section 3.1): whoever comes is {@link #visitor}, without being asked. A code is
 * good once, for the client and the address it was given to, and for whoever has what the challenge was made of (RFC 7636).
 */
public final class CodeFlow {

    private static volatile JwtClaims visitor;

    private static final Set<String> DISABLED = ConcurrentHashMap.newKeySet();
    private static final Map<String, String[]> ROLES = new ConcurrentHashMap<>();

    private final Map<String, Given> codes = new ConcurrentHashMap<>();

    /** Each good once: a new one takes its place. */
    private final Map<String, JwtClaims> refreshing = new ConcurrentHashMap<>();

    private record Given(Map<String, String> request, JwtClaims claims) {}

    /** Who comes to the provider from now on. */
    public static void visitor(String subject, String... roles) {
        visitor = OpenIdProvider.claims(subject, roles);
        visitor.setClaim("sid", UUID.randomUUID().toString());
    }

    /** The provider's name for the session that the last visitor gets. */
    public static String session() {
        return String.valueOf(visitor.getClaimValue("sid"));
    }

    /** Somebody whom the provider vouches for no longer. */
    public static void disable(String subject) {
        DISABLED.add(subject);
    }

    /** What somebody is to the provider from now on. */
    public static void give(String subject, String... roles) {
        ROLES.put(subject, roles);
    }

    void serve(HttpServer server) {
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = form(exchange.getRequestURI().getRawQuery());
        boolean whole = request.getOrDefault("response_type", "").equals("code") && request.getOrDefault("client_id", "").equals("docket")
                && request.keySet().containsAll(List.of("redirect_uri", "state", "nonce", "code_challenge"))
                && request.getOrDefault("code_challenge_method", "").equals("S256")
                && List.of(request.get("scope").split(" ")).contains("openid");
        if (!whole) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Given(request, visitor));
        exchange.getResponseHeaders().add("Location",
                request.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(request.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> request = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(request.get("grant_type"))) {
            refresh(exchange, request.getOrDefault("refresh_token", ""));
            return;
        }
        Optional<Given> given = Optional.ofNullable(codes.remove(request.getOrDefault("code", "")))
                .filter(found -> isClient(exchange) && isFor(found.request(), request));
        if (given.isEmpty()) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        JwtClaims claims = given.get().claims();
        claims.setStringClaim("nonce", given.get().request().get("nonce"));
        give(exchange, claims);
    }

    /** RFC 6749 section 6. */
    private void refresh(HttpExchange exchange, String token) throws IOException {
        JwtClaims before = refreshing.remove(token);
        String subject = before == null ? "" : String.valueOf(before.getClaimValue("sub"));
        if (before == null || !isClient(exchange) || DISABLED.contains(subject)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Optional.ofNullable(ROLES.get(subject)).ifPresent(roles -> before.setStringListClaim("roles", roles));
        give(exchange, before);
    }

    private void give(HttpExchange exchange, JwtClaims claims) throws IOException {
        String refresh = UUID.randomUUID().toString();
        refreshing.put(refresh, claims);
        answer(exchange, 200, Map.of("id_token", OpenIdProvider.signed(claims), "access_token", UUID.randomUUID().toString(), "refresh_token", refresh,
                "token_type", "Bearer", "expires_in", 300));
    }

    private static boolean isClient(HttpExchange exchange) {
        String expected = Base64.getEncoder().encodeToString(("docket:" + OpenIdProvider.CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean isFor(Map<String, String> asked, Map<String, String> request) {
        return "authorization_code".equals(request.get("grant_type"))
                && asked.get("redirect_uri").equals(request.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(request.getOrDefault("code_verifier", "")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JsonUtil.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
