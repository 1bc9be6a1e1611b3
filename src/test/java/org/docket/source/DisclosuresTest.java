package org.docket.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.SecondPersonNeeded;
import org.docket.casework.VerifyLog;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change what of a protected source, and that its name is disclosed by two people only. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class DisclosuresTest {

    private static final String HIDDEN = "Protected source (WITNESS)";

    @Inject
    VerifyLog verifyLog;

    private final String name = "Wanda Whistle " + UUID.randomUUID();

    private String source() {
        return "/v1/sources/" + admin().contentType("application/json")
                .body(Map.of("name", name, "kind", "WITNESS", "reliability", "B", "protectedIdentity", true, "protectionReason", "fears for her job"))
                .post("/v1/sources").then().statusCode(201).<String>extract().path("id");
    }

    private static Response patch(String key, String source, String body) {
        return with(key).contentType("application/merge-patch+json").body(body).patch(source);
    }

    private static String log(String key, String source) {
        String id = source.substring(source.lastIndexOf('/') + 1);
        var told = new StringBuilder();
        String next = "/v1/events?limit=200";
        while (next != null) {
            Response page = with(key).get(next);
            List<Map<String, Object>> items = page.path("items");
            items.stream().filter(event -> id.equals(event.get("sourceId"))).forEach(told::append);
            next = page.path("next") == null ? null : "/v1/events?limit=200&cursor=" + page.path("next");
        }
        return told.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"protectedIdentity\":false}", "{\"protectedIdentity\":null}", "{\"protectionReason\":\"none of your business\"}",
            "{\"name\":\"Somebody else\"}", "{\"protectedIdentity\":false,\"name\":\"Somebody else\"}"})
    void without_the_permission_nothing_of_the_protection_is_changed(String body) {
        String source = source();
        for (String key : List.of(keyOf("CHECKER"), key(person("REVIEWER"), "cases:read", "cases:write"))) {
            patch(key, source, body).then().statusCode(403).body("scope", equalTo("identities:read"));
        }
        admin().get(source).then().body("version", equalTo(1)).body("name", equalTo(HIDDEN)).body("disclosure", nullValue());
        admin().get(source + "/identity").then().body("name", equalTo(name)).body("protectionReason", equalTo("fears for her job"));
        assertThat(log(keyOf("ADMIN"), source)).doesNotContain(name, "DISCLOSURE");
    }

    @Test
    void a_guess_of_the_name_is_not_confirmed() {
        String source = source();
        String right = "{\"name\":\"" + name + "\"}";
        String checker = keyOf("CHECKER");
        assertThat(patch(checker, source, right).asString().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(patch(checker, source, "{\"name\":\"Another guess\"}").asString().replaceAll("\"requestId\":\"[^\"]*\"", ""));
    }

    @Test
    void a_checker_changes_the_rest_and_sends_back_what_they_read() {
        String source = source();
        patch(keyOf("CHECKER"), source, "{\"name\":\"" + HIDDEN + "\",\"protectedIdentity\":true,\"protectionReason\":\"fears for her job\",\"reliability\":\"C\"}")
                .then().statusCode(200).body("reliability", equalTo("C")).body("name", equalTo(HIDDEN));
        admin().get(source + "/identity").then().body("name", equalTo(name));
    }

    @Test
    void the_name_is_disclosed_by_two_and_the_disclosure_is_an_event_of_its_own() throws Exception {
        String source = source();
        String author = ownKeyOf("REVIEWER");
        patch(author, source, "{\"protectedIdentity\":false}").then().statusCode(202).header("Location", not(nullValue()))
                .body("author.id", equalTo(with(author).get("/v1/me").<String>path("id")));
        patch(author, source, "{\"protectedIdentity\":false}").then().statusCode(202);
        admin().get(source).then().body("name", equalTo(HIDDEN)).body("protectedIdentity", equalTo(true));
        assertThat(log(author, source)).contains("DISCLOSURE_PROPOSED").doesNotContain(name);
        with(author).post(source + "/disclosure/approval").then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        with(keyOf("CHECKER")).post(source + "/disclosure/approval").then().statusCode(403).body("scope", equalTo("moves:review"));
        with(key(person("REVIEWER"), "moves:review")).post(source + "/disclosure/approval").then().statusCode(403).body("scope", equalTo("identities:read"));
        with(keyOf("ADMIN")).post(source + "/disclosure/approval").then().statusCode(403);
        String byAdmin = source();
        patch(TestDatabase.ADMIN_KEY, byAdmin, "{\"protectedIdentity\":false}").then().statusCode(202);
        with(keyOf("REVIEWER")).post(byAdmin + "/disclosure/approval").then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        with(ownKeyOf("REVIEWER")).post(source + "/disclosure/approval").then().statusCode(201).body("name", equalTo(name)).body("protectedIdentity", equalTo(false));
        with(keyOf("REVIEWER")).post(source + "/disclosure/approval").then().statusCode(404);
        assertThat(log(author, source)).contains("IDENTITY_DISCLOSED", name);
        assertThat(log(key(person("REVIEWER"), "events:read"), source)).contains("IDENTITY_DISCLOSED").doesNotContain(name);
        proved();
    }

    @Test
    void a_rejected_disclosure_and_one_of_another_name_leave_the_source_protected() throws Exception {
        String source = source();
        String author = ownKeyOf("REVIEWER");
        patch(author, source, "{\"protectedIdentity\":false}").then().statusCode(202);
        with(keyOf("REVIEWER")).contentType("application/json").body("{\"reason\":\"She is still at risk.\"}").post(source + "/disclosure/rejection").then().statusCode(204);
        with(author).get(source + "/disclosure").then().statusCode(404);
        patch(author, source, "{\"protectedIdentity\":false}").then().statusCode(202);
        patch(author, source, "{\"name\":\"Walter Whistle\"}").then().statusCode(200).body("disclosure", nullValue());
        with(keyOf("REVIEWER")).post(source + "/disclosure/approval").then().statusCode(404);
        admin().get(source + "/identity").then().body("name", equalTo("Walter Whistle"));
        admin().get(source).then().body("protectedIdentity", equalTo(true)).body("name", equalTo(HIDDEN));
        proved();
    }

    @Test
    void taking_the_protection_away_is_a_change_of_its_own() {
        patch(keyOf("REVIEWER"), source(), "{\"protectedIdentity\":false,\"reliability\":\"A\"}").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/protectedIdentity")).body("errors[0].code", equalTo("separate"));
    }

    @Test
    void a_name_that_was_known_before_it_was_protected_is_left_out_of_the_log_for_others() {
        String source = "/v1/sources/" + admin().contentType("application/json").body(Map.of("name", name, "kind", "WITNESS", "reliability", "B"))
                .post("/v1/sources").<String>path("id");
        patch(keyOf("CHECKER"), source, "{\"protectedIdentity\":true,\"protectionReason\":\"asked for it\"}").then().statusCode(200);
        assertThat(log(key(person("REVIEWER"), "events:read"), source)).contains("SOURCE_ADDED", HIDDEN).doesNotContain(name);
        assertThat(log(keyOf("REVIEWER"), source)).contains(name);
    }

    private void proved() throws Exception {
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
    }
}
