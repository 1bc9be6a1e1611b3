package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKey;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.patch;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.post;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.docket.casework.VerifyLog;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class KeysTest {

    @Inject
    AgroalDataSource database;

    @Inject
    KeyUse use;

    @Inject
    VerifyLog verifyLog;

    @Test
    void a_key_opens_what_its_scopes_say_and_names_what_is_missing() {
        String reading = key(person("CHECKER"), "cases:read");
        with(reading).get("/v1/cases").then().statusCode(200);
        with(reading).contentType("application/json").body("{").post("/v1/cases").then()
                .statusCode(403)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"docket\", error=\"insufficient_scope\", scope=\"cases:write\""))
                .body("type", equalTo("/problems/forbidden"))
                .body("scope", equalTo("cases:write"));
    }

    @Test
    void a_revoked_key_is_good_for_nothing_from_the_next_request_on() {
        String owner = person("CHECKER");
        Response made = post("/v1/keys", Map.of("ownerId", owner, "scopes", List.of("cases:read")));
        String text = made.path("key");
        with(text).get("/v1/cases").then().statusCode(200);
        admin().delete("/v1/keys/" + made.path("id")).then().statusCode(204);
        with(text).get("/v1/cases").then().statusCode(401);
        admin().delete("/v1/keys/" + made.path("id")).then().statusCode(204);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThat(events("keyId", made.path("id"))).containsExactly("KEY_CREATED", "KEY_REVOKED", "ACCESS_REFUSED"));
    }

    @Test
    void a_key_ends_when_it_expires() {
        String owner = person("CHECKER");
        String soon = Instant.now().plusSeconds(4).toString();
        String text = post("/v1/keys", Map.of("ownerId", owner, "scopes", List.of("cases:read"), "expiresAt", soon)).path("key");
        with(text).get("/v1/cases").then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> with(text).get("/v1/cases").statusCode() == 401);
    }

    @Test
    void a_key_that_would_have_expired_already_is_not_made() {
        admin().contentType("application/json")
                .body(Map.of("ownerId", person("CHECKER"), "scopes", List.of("cases:read"), "expiresAt", "2020-01-01T00:00:00Z"))
                .post("/v1/keys").then().statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void whoever_is_no_longer_active_has_no_key_that_works_and_what_they_did_stays_theirs() {
        String owner = person("CHECKER");
        String text = key(owner, "cases:read", "cases:write");
        String opened = with(text).contentType("application/json").body("{\"claim\":{\"text\":\"It rained.\",\"language\":\"en\"}}")
                .post("/v1/cases").path("id");
        patch("/v1/people/" + owner, Map.of("active", false)).then().statusCode(200);
        with(text).get("/v1/cases").then().statusCode(401);
        admin().get("/v1/cases/" + opened + "/history").then().body("items[0].actorId", equalTo(owner));
        patch("/v1/people/" + owner, Map.of("active", true)).then().statusCode(200);
        with(text).get("/v1/cases").then().statusCode(200);
    }

    @Test
    void a_role_that_is_taken_away_takes_its_scopes_from_the_keys_there_are() {
        String owner = person("CHECKER", "ADMIN");
        String text = key(owner, "admin", "cases:read");
        with(text).get("/v1/people").then().statusCode(200);
        patch("/v1/people/" + owner, Map.of("roles", List.of("CHECKER"))).then().statusCode(200);
        with(text).get("/v1/people").then().statusCode(403);
        with(text).get("/v1/cases").then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThat(events("personId", owner)).containsExactly("PERSON_ADDED", "PERSON_CHANGED", "ACCESS_REFUSED"));
    }

    @Test
    void nobody_makes_a_key_that_can_do_more_than_they_can() {
        String owner = person("CHECKER", "REVIEWER");
        String narrow = key(owner, "cases:read");
        with(narrow).contentType("application/json").body(Map.of("ownerId", owner, "scopes", List.of("moves:review"))).post("/v1/keys")
                .then().statusCode(422).body("errors[0].pointer", equalTo("/scopes"));
        with(narrow).contentType("application/json").body(Map.of("ownerId", person("ADMIN"), "scopes", List.of("cases:read"))).post("/v1/keys")
                .then().statusCode(422).body("errors[0].code", equalTo("unknown-owner"));
        with(narrow).contentType("application/json").body(Map.of("ownerId", owner, "scopes", List.of("cases:read"))).post("/v1/keys")
                .then().statusCode(201);
    }

    private static Response make(String key, String owner, Instant until, String... scopes) {
        var body = new HashMap<String, Object>(Map.of("ownerId", owner, "scopes", scopes));
        if (until != null) {
            body.put("expiresAt", until.toString());
        }
        return with(key).contentType("application/json").body(body).post("/v1/keys");
    }

    @Test
    void a_key_ends_no_later_than_the_one_that_made_it() {
        String owner = person("CHECKER");
        Instant end = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        String parent = make(TestDatabase.ADMIN_KEY, owner, end, "cases:read").path("key");
        Response child = make(parent, owner, null, "cases:read");
        child.then().statusCode(201).body("expiresAt", equalTo(end.toString()))
                .body("parentId", equalTo(with(parent).get("/v1/me").<String>path("keyId")));
        make(child.path("key"), owner, null, "cases:read").then().statusCode(201).body("expiresAt", equalTo(end.toString()));
        make(parent, owner, end.minusSeconds(60), "cases:read").then().statusCode(201).body("expiresAt", equalTo(end.minusSeconds(60).toString()));
        make(parent, owner, end.plusSeconds(1), "cases:read").then().statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
        String admin = make(TestDatabase.ADMIN_KEY, person("ADMIN"), end, "admin").path("key");
        make(admin, partner(), null, "cases:read").then().statusCode(201).body("expiresAt", equalTo(end.toString()));
    }

    @Test
    void a_key_ends_with_the_one_that_made_it() throws Exception {
        String owner = person("CHECKER");
        Response parent = make(TestDatabase.ADMIN_KEY, owner, null, "cases:read", "cases:write");
        String child = make(parent.path("key"), owner, null, "cases:read").path("key");
        String grandchild = make(child, owner, null, "cases:read").path("key");
        String other = key(owner, "cases:read");
        with(grandchild).get("/v1/cases?limit=1").then().statusCode(200);
        with(parent.path("key")).delete("/v1/keys/" + parent.path("id")).then().statusCode(204);
        for (String ended : List.of(parent.<String>path("key"), child, grandchild)) {
            with(ended).get("/v1/cases?limit=1").then().statusCode(401);
        }
        with(other).get("/v1/cases?limit=1").then().statusCode(200);
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }

    @Test
    void revoking_takes_the_scopes_of_what_is_revoked() {
        String owner = person("CHECKER", "REVIEWER");
        Response strong = make(TestDatabase.ADMIN_KEY, owner, null, "cases:read", "moves:review");
        String weak = make(TestDatabase.ADMIN_KEY, owner, null, "cases:read").path("key");
        with(weak).delete("/v1/keys/" + strong.path("id")).then().statusCode(403).body("scope", equalTo("moves:review"));
        with(strong.path("key")).get("/v1/me").then().statusCode(200);
        with(strong.path("key")).delete("/v1/keys/" + with(weak).get("/v1/me").<String>path("keyId")).then().statusCode(204);
        with(strong.path("key")).delete("/v1/keys/" + strong.path("id")).then().statusCode(204);
    }

    @Test
    void an_admins_own_key_makes_none_for_its_owner_that_can_do_more() {
        String owner = person("CHECKER", "REVIEWER", "ADMIN");
        String narrow = key(owner, "admin");
        make(narrow, owner, null, "moves:review").then().statusCode(422).body("errors[0].code", equalTo("not-allowed"));
        make(narrow, owner, null, "admin").then().statusCode(201);
        make(narrow, partner(), null, "cases:read").then().statusCode(201);
    }

    @Test
    void a_key_says_who_stands_behind_it() {
        String admin = admin().get("/v1/me").path("id");
        String owner = person("REVIEWER");
        make(TestDatabase.ADMIN_KEY, owner, null, "moves:review").then().body("madeById", equalTo(admin));
        String own = ownKey(owner, "moves:review", "cases:read");
        admin().get("/v1/keys/" + with(own).get("/v1/me").<String>path("keyId")).then().body("madeById", nullValue()).body("parentId", nullValue());
        make(own, owner, null, "moves:review").then().body("madeById", nullValue());
    }

    @Test
    void a_partner_can_have_no_scope_of_the_desk() {
        admin().contentType("application/json").body(Map.of("ownerId", partner(), "scopes", List.of("cases:read", "moves:review"))).post("/v1/keys")
                .then().statusCode(422).body("errors[0].code", equalTo("not-allowed"));
    }

    @Test
    void somebody_elses_keys_are_not_there() {
        String other = post("/v1/keys", Map.of("ownerId", person("CHECKER"), "scopes", List.of("cases:read"))).path("id");
        String own = keyOf("CHECKER");
        with(own).get("/v1/keys/" + other).then().statusCode(404);
        with(own).delete("/v1/keys/" + other).then().statusCode(404);
        with(own).get("/v1/keys?ownerId=" + admin().get("/v1/me").<String>path("id")).then().statusCode(200)
                .body("items.ownerId.unique()", equalTo(List.of(with(own).get("/v1/me").<String>path("id"))));
    }

    @Test
    void a_replayed_answer_does_not_hold_the_key() {
        Map<String, Object> body = Map.of("ownerId", person("CHECKER"), "scopes", List.of("cases:read"));
        String name = "make-" + body.get("ownerId");
        Response first = admin().contentType("application/json").header("Idempotency-Key", name).body(body).post("/v1/keys");
        Response again = admin().contentType("application/json").header("Idempotency-Key", name).body(body).post("/v1/keys");
        assertThat(first.<String>path("key")).startsWith("docket_");
        again.then().statusCode(201).header("Idempotent-Replayed", "true").body("key", nullValue()).body("id", equalTo(first.path("id")));
    }

    @Test
    void what_the_database_holds_of_a_key_opens_nothing() throws Exception {
        String text = keyOf("CHECKER");
        String hash = KeyRing.hash(text);
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select hash, shown from api_keys where hash = ?")) {
            select.setString(1, hash);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(text).startsWith(rows.getString("shown")).hasSizeGreaterThan(rows.getString("shown").length() + 40);
            }
        }
        with(hash).get("/v1/cases").then().statusCode(401);
    }

    @Test
    void a_key_tells_when_it_was_last_used() {
        Response made = post("/v1/keys", Map.of("ownerId", person("CHECKER"), "scopes", List.of("cases:read")));
        with(made.path("key")).get("/v1/me").then().statusCode(200).body("keyId", equalTo(made.path("id")));
        admin().get("/v1/keys/" + made.path("id")).then().body("lastUsedAt", nullValue());
        use.write();
        assertThat(Instant.parse(admin().get("/v1/keys/" + made.path("id")).path("lastUsedAt"))).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void the_desk_keeps_one_active_admin() {
        String first = admin().get("/v1/me").path("id");
        List<String> others = admin().get("/v1/people?limit=200").path("items.findAll { it.roles.contains('ADMIN') && it.active && it.id != '" + first + "' }.id");
        others.forEach(id -> patch("/v1/people/" + id, Map.of("active", false)));
        patch("/v1/people/" + first, Map.of("active", false)).then().statusCode(409).body("type", equalTo("/problems/last-admin"));
        patch("/v1/people/" + first, Map.of("roles", List.of("CHECKER"))).then().statusCode(409);
        admin().get("/v1/people/" + first).then().statusCode(200).body("active", equalTo(true)).body("roles", hasItem("ADMIN"));
    }

    @Test
    void an_address_belongs_to_one_person() {
        String address = admin().get("/v1/people/" + person("CHECKER")).path("email");
        admin().contentType("application/json").body(Map.of("name", "Twin", "email", address.toUpperCase(), "roles", List.of("CHECKER")))
                .post("/v1/people").then().statusCode(422).body("errors[0].pointer", equalTo("/email"));
    }

    private static List<String> events(String subject, String id) {
        List<String> found = new java.util.ArrayList<>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            Response page = admin().get(next);
            found.addAll(page.path("items.findAll { it." + subject + " == '" + id + "' }.type"));
            next = page.path("next") == null ? null : "/v1/events?limit=200&cursor=" + page.path("next");
        }
        return found;
    }
}
