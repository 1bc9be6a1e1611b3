package org.docket.secrets;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that people do with secrets, and everything that they do wrong with them. Nothing here asserts. */
final class Traffic {

    private static final String[] READING = {"cases:read"};
    private static final String PASSWORD = "correct horse battery";

    private final Correspondence desk;
    private final String[] admin;

    Traffic(Correspondence desk, String adminKey) {
        this.desk = desk;
        admin = bearer(desk.secret("the admin's key", adminKey));
    }

    static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    void all() throws Exception {
        keys();
        whatIsNoKey();
        misplacedKeys();
        people();
        protectedSource();
        retries();
    }

    private void keys() throws Exception {
        String person = person("keys@desk.example");
        String partner = desk.made("/v1/partners", Map.of("name", "A partner"), admin).get("id").asText();
        desk.get("/v1/me", bearer(desk.secret("a partner's key", key(partner, Map.of()).get("key").asText())));
        JsonNode revoked = key(person, Map.of("note", "for a while"));
        String[] shown = bearer(desk.secret("a revoked key", revoked.get("key").asText()));
        desk.get("/v1/cases", shown);
        desk.get("/v1/people", shown);
        desk.delete("/v1/keys/" + revoked.get("id").asText(), admin);
        desk.get("/v1/cases", shown);
        String[] soon = bearer(desk.secret("an expired key", key(person, Map.of("expiresAt", Instant.now().plusMillis(1_500).toString())).get("key").asText()));
        desk.get("/v1/cases", soon);
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.get("/v1/cases", soon).statusCode() == 401);
        desk.get("/v1/keys", admin);
    }

    private void whatIsNoKey() throws Exception {
        desk.get("/v1/cases", bearer(desk.secret("a key of another desk", "docket_0000000000000000000000000000000000000000002AvKQa")));
        desk.get("/v1/cases", bearer(desk.secret("a mistyped key", "docket_mistyped-by-somebody-in-a-hurry")));
        desk.get("/v1/cases", bearer(desk.secret("something else", "whatever-this-opens-elsewhere")));
        String token = encoded("{\"alg\":\"RS256\",\"kid\":\"first\"}") + '.' + encoded("{\"iss\":\"https://id.example\",\"sub\":\"1\"}");
        desk.get("/v1/cases", bearer(desk.secret("a token", token + '.' + encoded("signed-by-somebody"))));
        desk.get("/v1/cases", bearer(desk.secret("an unsigned token", encoded("{\"alg\":\"none\"}") + '.' + encoded("{\"sub\":\"2\"}") + '.')));
        String basic = Base64.getEncoder().encodeToString(("me:" + desk.secret("another password", "swordfish swordfish")).getBytes(StandardCharsets.UTF_8));
        desk.get("/v1/cases", "Authorization", "Basic " + desk.secret("a basic credential", basic));
        desk.get("/v1/cases", "Authorization", desk.secret("a bare credential", "bare-credential-without-scheme"));
    }

    /** A good key where it does not belong, or in a request that is wrong otherwise. */
    private void misplacedKeys() throws Exception {
        String key = desk.secret("a key", key(person("misplaced@desk.example"), Map.of()).get("key").asText());
        for (String path : List.of("/v1/cases?access_token=", "/v1/cases?cursor=", "/v1/cases?limit=", "/v1/cases/", "/v1/keys/", "/v1/", "/", "/docs/",
                "/problems/", "/desk/", "/v1/cases/%00")) {
            desk.get(path + key, admin);
            desk.get(path + key);
        }
        for (String path : List.of("/v1/keys", "/v1/cases", "/v1/people")) {
            desk.json(path, "{\"ownerId\":\"" + key + "\",\"note\":\"" + key, admin);
            desk.json(path, "{\"ownerId\":\"" + key + "\",\"email\":\"" + key + "\",\"scopes\":[\"" + key + "\"],\"claim\":\"" + key + "\"}", admin);
            desk.json(path, "\"" + key + "\"", admin);
            desk.json(path, "{\"name\":1}", bearer(key));
        }
        desk.get("/v1/cases", "Authorization", "Bearer " + key, "X-Large", "a".repeat(17_000));
        desk.get("/v1/cases", "Authorization", "Bearer " + key, "Accept", "text/html");
        desk.get("/v1/cases", "Authorization", "bearer  " + key, "X-Request-Id", "no id");
        desk.json("/v1/cases", "{}", "Authorization", "Bearer " + key, "Idempotency-Key", "not ascii \t");
        desk.delete("/v1/cases", bearer(key));
    }

    private void people() throws Exception {
        String person = person("signs.in@desk.example");
        String older = invitation(person, "a link that another took the place of");
        String link = invitation(person, "a link");
        desk.get(older);
        desk.get(link);
        desk.form(link, "password=" + desk.secret("a short password", "sh0rt-one"));
        desk.form(link, "password=" + desk.secret("a long password", "long enough ".repeat(8)).replace(' ', '+'));
        desk.form(link, "password=" + desk.secret("a password", PASSWORD).replace(' ', '+'));
        desk.form(link, "password=" + PASSWORD.replace(' ', '+'));
        desk.get(link);
        signIn("signs.in@desk.example", desk.secret("a wrong password", "incorrect horse battery"));
        signIn("nobody@desk.example", desk.secret("a password of nobody", "nobodys horse battery"));
        String session = cookie(signIn("signs.in@desk.example", PASSWORD));
        String[] held = {"Cookie", "docket_session=" + desk.secret("a session", session)};
        desk.get("/desk", held);
        desk.get("/v1/cases", held);
        desk.get("/desk/openid", held);
        desk.get("/v1/cases", bearer(session));
        desk.form("/sign-out", "", "Cookie", held[1], "Origin", "https://elsewhere.example");
        desk.form("/sign-out", "", held);
        desk.get("/desk", held);
        desk.json("/sign-in", "{\"password\":\"" + PASSWORD + "\"}");
        desk.get("/sign-in?password=" + PASSWORD.replace(' ', '+'));
        desk.get("/desk", "Cookie", "docket_session=" + desk.secret("a session that never was", "chosen-by-somebody-for-somebody-else"));
    }

    private void protectedSource() throws Exception {
        desk.made("/v1/sources", Map.of("name", desk.secret(SecretsIT.WHISTLE, "Wilhelmina Whistle"), "kind", "WITNESS", "reliability", "B",
                "protectedIdentity", true, "protectionReason", "fears for her job"), admin);
    }

    private void retries() throws Exception {
        String name = desk.secret("an idempotency key", "once-and-never-again-" + UUID.randomUUID());
        for (String note : List.of("a", "a", "b")) {
            desk.json("/v1/partners", "{\"name\":\"Twice " + note + "\"}", "Authorization", admin[1], "Idempotency-Key", name);
        }
    }

    private String person(String email) throws Exception {
        return desk.made("/v1/people", Map.of("name", "Somebody", "email", email, "roles", List.of("CHECKER")), admin).get("id").asText();
    }

    private JsonNode key(String owner, Map<String, ?> more) throws Exception {
        var body = new HashMap<String, Object>(more);
        body.put("ownerId", owner);
        body.put("scopes", READING);
        return desk.made("/v1/keys", body, admin);
    }

    /** The path of a link; its last part is the secret. */
    private String invitation(String person, String what) throws Exception {
        String path = URI.create(desk.made("/v1/people/" + person + "/invitation", Map.of(), admin).get("url").asText()).getPath();
        desk.secret(what, path.substring(path.lastIndexOf('/') + 1));
        return path;
    }

    private HttpResponse<String> signIn(String email, String password) throws Exception {
        return desk.form("/sign-in", "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    private static String cookie(HttpResponse<String> answer) {
        return HttpCookie.parse(answer.headers().firstValue("Set-Cookie").orElseThrow()).getFirst().getValue();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
