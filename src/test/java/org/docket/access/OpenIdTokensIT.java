package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.OpenIdProvider.claims;
import static org.docket.access.OpenIdProvider.signed;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.patch;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.docket.packaged.WithProgram;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

@WithProgram(resources = OpenIdProvider.class)
class OpenIdTokensIT {

    private static final Consumer<JwtClaims> AS_IT_IS = claims -> { };

    private static String token(String subject, Consumer<JwtClaims> change, String... roles) {
        JwtClaims claims = claims(subject, roles);
        change.accept(claims);
        return signed(claims, OpenIdProvider.KEYS.getLast());
    }

    private static Response me(String token) {
        return with(token).get("/v1/me");
    }

    private static void refused(String token) {
        me(token).then().statusCode(401).contentType("application/problem+json").body("type", equalTo("/problems/unauthorized"))
                .header("WWW-Authenticate", startsWith("Bearer realm=\"docket\", error=\"invalid_token\""));
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_token_of_the_provider_is_a_person_with_its_roles() {
        String subject = subject();
        Response first = me(token(subject, AS_IT_IS, "checker", "something-else"));
        first.then().statusCode(200).body("name", equalTo("Named " + subject)).body("roles", equalTo(List.of("CHECKER")));
        Response promoted = me(token(subject, AS_IT_IS, "CHECKER", "REVIEWER"));
        promoted.then().body("id", equalTo(first.path("id"))).body("roles", equalTo(List.of("CHECKER", "REVIEWER")));
        with(token(subject, AS_IT_IS, "CHECKER")).get("/v1/people").then().statusCode(403);
    }

    @Test
    void keys_go_on_working_beside_it() {
        me(keyOf("CHECKER")).then().statusCode(200);
        refused("docket_mistyped");
    }

    @Test
    void what_the_provider_did_not_sign_or_not_for_us_or_not_for_now_is_refused() {
        refused(token(subject(), claims -> claims.setIssuer("http://other.example"), "ADMIN"));
        refused(token(subject(), claims -> claims.setAudience("another-program"), "ADMIN"));
        refused(token(subject(), claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)), "ADMIN"));
        refused(token(subject(), claims -> claims.setNotBeforeMinutesInThePast(-5), "ADMIN"));
        refused(token(subject(), claims -> claims.unsetClaim("iat"), "ADMIN"));
        PublicJsonWebKey forged = OpenIdProvider.key(OpenIdProvider.KEYS.getLast().getKeyId());
        refused(signed(claims(subject(), "ADMIN"), forged));
        String good = token(subject(), AS_IT_IS, "CHECKER");
        refused(good.substring(0, good.indexOf('.') + 1) + encoded(claims(subject(), "ADMIN").toJson()) + good.substring(good.lastIndexOf('.')));
        refused("not.a.token");
        refused("nothing");
    }

    @Test
    void no_signature_and_a_signature_by_what_everybody_knows_are_refused() throws Exception {
        refused(encoded("{\"alg\":\"none\"}") + '.' + encoded(claims(subject(), "ADMIN").toJson()) + '.');
        PublicJsonWebKey known = OpenIdProvider.KEYS.getLast();
        String content = encoded("{\"alg\":\"HS256\",\"kid\":\"" + known.getKeyId() + "\"}") + '.' + encoded(claims(subject(), "ADMIN").toJson());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(known.getPublicKey().getEncoded(), "HmacSHA256"));
        refused(content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void somebody_without_a_role_of_ours_may_do_what_everybody_may_and_no_more() {
        for (String token : List.of(token(subject(), AS_IT_IS), token(subject(), AS_IT_IS, "editor"))) {
            for (String path : List.of("/v1/me", "/v1/cases", "/v1/events")) {
                with(token).get(path).then().statusCode(403).contentType("application/problem+json").body("type", equalTo("/problems/forbidden"));
            }
            with(token).get("/v1/verdicts").then().statusCode(200);
        }
    }

    @Test
    void an_id_token_is_no_key_and_an_access_token_that_looks_like_one_is() {
        refused(token(subject(), claims -> claims.setClaim("typ", "ID"), "ADMIN"));
        refused(token(subject(), claims -> claims.setClaim("nonce", "n-0S6"), "ADMIN"));
        refused(token(subject(), claims -> claims.setClaim("at_hash", "77QmUPtjPfzWtF2AnpK9RQ"), "ADMIN"));
        refused(token(subject(), claims -> claims.setClaim("typ", "Refresh"), "ADMIN"));
        me(token(subject(), claims -> {
            claims.setClaim("typ", "Bearer");
            claims.setClaim("nonce", "n-0S6");
        }, "CHECKER")).then().statusCode(200);
    }

    @Test
    void whoever_is_no_longer_active_here_is_refused_whatever_the_provider_says() {
        String subject = subject();
        String id = me(token(subject, AS_IT_IS, "CHECKER")).path("id");
        patch("/v1/people/" + id, Map.of("active", false)).then().statusCode(200);
        refused(token(subject, AS_IT_IS, "ADMIN"));
    }

    @Test
    void an_entry_is_taken_over_by_an_address_that_is_verified_only() {
        String entry = person("CHECKER");
        String email = admin().get("/v1/people/" + entry).path("email");
        me(token(subject(), claims -> claims.setClaim("email", email), "CHECKER")).then().statusCode(200).body("id", not(equalTo(entry)));
        me(token(subject(), claims -> {
            claims.setClaim("email", email);
            claims.setClaim("email_verified", true);
        }, "CHECKER")).then().statusCode(200).body("id", equalTo(entry));
    }

    @Test
    void a_new_key_of_the_provider_is_taken_and_one_that_it_no_longer_has_is_not() throws InterruptedException {
        PublicJsonWebKey old = OpenIdProvider.KEYS.getFirst();
        me(signed(claims(subject(), "CHECKER"), old)).then().statusCode(200);
        OpenIdProvider.KEYS.clear();
        OpenIdProvider.KEYS.add(OpenIdProvider.key("next-" + subject()));
        Thread.sleep(1_100);
        assertThat(me(token(subject(), AS_IT_IS, "CHECKER")).statusCode()).isEqualTo(200);
        refused(signed(claims(subject(), "CHECKER"), old));
    }
}
