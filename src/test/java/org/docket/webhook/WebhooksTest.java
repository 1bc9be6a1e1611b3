package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.docket.webhook.TestWebhooks.add;
import static org.docket.webhook.TestWebhooks.added;
import static org.docket.webhook.TestWebhooks.correct;
import static org.docket.webhook.TestWebhooks.deliveries;
import static org.docket.webhook.TestWebhooks.note;
import static org.docket.webhook.TestWebhooks.openCase;
import static org.docket.webhook.TestWebhooks.patch;
import static org.docket.webhook.TestWebhooks.post;
import static org.docket.webhook.TestWebhooks.published;
import static org.docket.webhook.TestWebhooks.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.docket.capture.OnThisMachine;
import org.docket.log.EventType;
import org.docket.webhook.Postbox.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What receivers are told, and who keeps them. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(OnThisMachine.class)
class WebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] VERDICTS = {"verdict.published", "verdict.changed", "verdict.corrected", "verdict.withdrawn"};

    @Inject
    AgroalDataSource database;

    private Postbox postbox;

    @BeforeEach
    void listen() throws Exception {
        postbox = new Postbox();
    }

    @AfterEach
    void hangUp() {
        admin().get("/v1/webhooks?limit=200").<List<String>>path("items.id").forEach(id -> admin().delete("/v1/webhooks/" + id));
        postbox.close();
    }

    private static JsonNode body(Message message) throws Exception {
        return JSON.readTree(message.body());
    }

    /** Standard Webhooks 1.0.0, by the secret as it is shown. */
    private static String hmac(String secret, String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> types(List<Message> messages) {
        return messages.stream().map(message -> new JsonObject(message.body()).getString("type")).toList();
    }

    @Test
    void a_receiver_is_told_what_the_public_sees_change_in_order() throws Exception {
        added(postbox.url("/in"), VERDICTS);
        String id = published("The lighthouse was dark.");
        correct(id, "It was dark for an hour.");
        withdraw(id);
        List<Message> came = postbox.at("/in", 3);
        assertThat(types(came)).containsExactly("verdict.published", "verdict.corrected", "verdict.withdrawn");
        JsonNode first = body(came.getFirst()).path("data");
        assertThat(first.path("verdict").path("claim").path("text").asText()).isEqualTo("The lighthouse was dark.");
        assertThat(first.path("verdict").path("position").asLong()).isEqualTo(first.path("position").asLong()).isPositive();
        assertThat(first.path("verdictId").asText()).isEqualTo(id);
        assertThat(body(came.getFirst()).path("timestamp").asText()).endsWith("Z").isEqualTo(first.path("at").asText());
        assertThat(body(came.get(1)).path("data").path("change").path("correction").path("note").asText()).isEqualTo("It was dark for an hour.");
        JsonNode last = body(came.get(2)).path("data");
        assertThat(last.path("change").path("withdrawal").path("reason").asText()).isEqualTo("It was about somebody else.");
        assertThat(last.has("verdict")).isFalse();
    }

    @Test
    void what_is_told_is_what_the_public_reads() throws Exception {
        added(postbox.url("/read"), VERDICTS);
        String id = published("The bell rang thirteen times.");
        JsonNode told = body(postbox.at("/read", 1).getFirst()).path("data").path("verdict");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(told).isEqualTo(JSON.readTree(admin().get("/v1/verdicts/" + id).asString())));
    }

    @Test
    void whoever_may_read_the_log_is_told_of_it_as_it_is_read_there() throws Exception {
        added(postbox.url("/log"), "log.case_opened", "log.case_edited");
        String id = openCase("The ferry was late.");
        note(id, "Ask the captain.");
        List<Message> came = postbox.at("/log", 2);
        assertThat(types(came)).containsExactly("log.case_opened", "log.case_edited");
        JsonNode told = body(came.getFirst()).path("data");
        long position = told.path("position").asLong();
        assertThat(told).isEqualTo(JSON.readTree(admin().get("/v1/events?limit=1&after=" + (position - 1)).asString()).path("items").path(0));
        assertThat(came.getFirst().id()).isEqualTo("log_" + position);
    }

    @Test
    void filters_choose_cases_and_leaving_is_told() {
        added(Map.of("filters", Map.of("topic", "fishing")), postbox.url("/fish"), VERDICTS);
        published("Nets were cut.", "harbor");
        String id = published("Cod is back.", "fishing");
        postbox.at("/fish", 1);
        admin().contentType("application/merge-patch+json").header("If-Match", "*")
                .body(Map.of("topics", List.of("harbor"), "reason", "inside", "correction", Map.of("type", "UPDATE", "note", "Another topic."))).patch("/v1/cases/" + id)
                .then().statusCode(200);
        correct(id, "It is not told of any more.");
        postbox.at("/fish", 2);
        published("Herring is back.", "fishing");
        List<Message> came = postbox.at("/fish", 3);
        assertThat(came).extracting(message -> body(message).path("data").path("verdict").path("claim").path("text").asText())
                .containsExactly("Cod is back.", "Cod is back.", "Herring is back.");
    }

    @Test
    void a_cloud_event_is_structured_and_signed_all_the_same() throws Exception {
        String secret = added(Map.of("format", "CLOUDEVENTS"), postbox.url("/cloud"), "verdict.published").path("secret");
        String id = published("The cloud was low.");
        Message message = postbox.at("/cloud", 1).getFirst();
        assertThat(message.headers().get("content-type")).startsWith("application/cloudevents+json");
        String signed = String.join(".", message.headers().get("webhook-id"), message.headers().get("webhook-timestamp"), message.body());
        assertThat(message.headers().get("webhook-signature")).isEqualTo("v1," + hmac(secret, signed));
        JsonNode event = body(message);
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(message.id());
        assertThat(event.path("type").asText()).isEqualTo("org.docket.verdict.published");
        assertThat(event.path("subject").asText()).isEqualTo("/v1/verdicts/" + id);
        assertThat(event.path("source").asText()).isEqualTo("http://localhost:8080");
        assertThat(event.path("data").path("verdict").path("id").asText()).isEqualTo(id);
    }

    @Test
    void a_secret_is_shown_once_and_is_not_in_the_database() throws Exception {
        Map<String, Object> body = Map.of("url", postbox.url("/secret"), "events", List.of("verdict.published"));
        Response made = add(admin().header("Idempotency-Key", "hook-" + System.nanoTime()), body);
        String secret = made.then().statusCode(201).body("secret", startsWith("whsec_")).extract().path("secret");
        String id = made.path("id");
        admin().get("/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        admin().get("/v1/webhooks").then().body("items.secret.findAll { it != null }", equalTo(List.of()));
        try (var connection = database.getConnection(); var select = connection.prepareStatement("select secret from webhooks")) {
            var rows = select.executeQuery();
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret.substring("whsec_".length()));
            }
        }
        Response pair = added(Map.of("algorithm", "ED25519"), postbox.url("/pair"), "verdict.published");
        pair.then().body("secret", nullValue()).body("publicKey", startsWith("whpk_"));
        admin().get("/v1/webhooks/" + pair.path("id")).then().body("publicKey", equalTo(pair.path("publicKey")));
    }

    @Test
    void a_replayed_answer_does_not_hold_the_secret() {
        String name = "hook-" + System.nanoTime();
        Map<String, Object> body = Map.of("url", postbox.url("/again"), "events", List.of("verdict.published"));
        Response first = add(admin().header("Idempotency-Key", name), body);
        add(admin().header("Idempotency-Key", name), body).then().statusCode(201).header("Idempotent-Replayed", "true")
                .body("secret", nullValue()).body("id", equalTo(first.path("id")));
    }

    @Test
    void partners_keep_their_own_and_see_no_other() {
        String one = key(partner(), "webhooks:manage");
        String other = key(partner(), "webhooks:manage");
        Map<String, Object> body = Map.of("url", postbox.url("/own"), "events", List.of("verdict.published"));
        String id = add(with(one), body).then().statusCode(201).extract().path("id");
        with(one).get("/v1/webhooks").then().body("items.id", equalTo(List.of(id)));
        with(other).get("/v1/webhooks").then().body("items", equalTo(List.of()));
        for (String path : List.of("", "/progress", "/deliveries")) {
            with(other).get("/v1/webhooks/" + id + path).then().statusCode(404);
        }
        with(other).contentType("application/json").body(Map.of("from", 1)).post("/v1/webhooks/" + id + "/replay").then().statusCode(404);
        with(other).post("/v1/webhooks/" + id + "/test").then().statusCode(404);
        with(other).contentType("application/json").post("/v1/webhooks/" + id + "/secret-rotation").then().statusCode(404);
        with(other).contentType("application/merge-patch+json").body(Map.of("state", "PAUSED")).patch("/v1/webhooks/" + id).then().statusCode(404);
        with(other).delete("/v1/webhooks/" + id).then().statusCode(404);
        admin().get("/v1/webhooks/" + id).then().statusCode(200);
        with(key(partner(), "cases:read")).get("/v1/webhooks").then().statusCode(403);
    }

    @Test
    void the_log_is_for_whoever_may_read_it_as_long_as_they_may() {
        String owner = person("ADMIN");
        Map<String, Object> body = Map.of("url", postbox.url("/blind"), "events", List.of("log.case_opened"));
        add(with(key(owner, "webhooks:manage")), body).then().statusCode(422).body("errors[0].pointer", equalTo("/events"))
                .body("errors[0].code", equalTo("not-allowed"));
        String hook = add(with(key(owner, "webhooks:manage", "events:read")), body).then().statusCode(201).extract().path("id");
        openCase("Somebody saw it.");
        postbox.at("/blind", 1);
        with(key(owner, "webhooks:manage")).contentType("application/merge-patch+json").body(Map.of("url", postbox.url("/elsewhere"))).patch("/v1/webhooks/" + hook)
                .then().statusCode(422).body("errors[0].code", equalTo("not-allowed"));
        admin().contentType("application/merge-patch+json").body(Map.of("active", false)).patch("/v1/people/" + owner).then().statusCode(200);
        openCase("Nobody is told of it.");
        added(postbox.url("/fence"), "log.case_opened");
        openCase("Until here.");
        postbox.at("/fence", 1);
        assertThat(postbox.once("/blind")).hasSize(1);
    }

    @Test
    void a_name_that_is_protected_by_now_is_replayed_only_to_those_who_may_read_it() throws Exception {
        String owner = person("ADMIN");
        String narrow = key(owner, "webhooks:manage", "events:read");
        Map<String, Object> body = Map.of("url", postbox.url("/narrow"), "events", List.of("log.source_added"));
        String hook = add(with(narrow), body).then().statusCode(201).extract().path("id");
        added(postbox.url("/wide"), "log.source_added");
        String name = "Wanda Whistle " + System.nanoTime();
        String source = post("/v1/sources", Map.of("name", name, "kind", "WITNESS", "reliability", "B")).path("id");
        assertThat(List.of(postbox.at("/narrow", 1), postbox.at("/wide", 1))).allSatisfy(came -> assertThat(came.getFirst().body()).contains(name));
        admin().contentType("application/merge-patch+json").body(Map.of("protectedIdentity", true, "protectionReason", "asked for it"))
                .patch("/v1/sources/" + source).then().statusCode(200);
        long from = body(postbox.at("/narrow", 1).getFirst()).path("data").path("position").asLong();
        with(narrow).contentType("application/json").body(Map.of("from", from)).post("/v1/webhooks/" + hook + "/replay").then().statusCode(202);
        await().until(() -> postbox.at("/narrow").size() == 2);
        Message again = postbox.at("/narrow").getLast();
        assertThat(body(again).path("data").path("position").asLong()).isEqualTo(from);
        assertThat(again.body()).doesNotContain(name).contains("Protected source (WITNESS)");
        String delivery = with(narrow).get("/v1/webhooks/" + hook + "/deliveries").path("items[0].id");
        assertThat(with(narrow).get("/v1/webhooks/" + hook + "/deliveries/" + delivery).asString()).contains("Protected source (WITNESS)").doesNotContain(name);
        patch(hook, Map.of("description", "by a key that may read names")).then().statusCode(200);
        admin().contentType("application/json").body(Map.of("from", from)).post("/v1/webhooks/" + hook + "/replay").then().statusCode(202);
        await().until(() -> postbox.at("/narrow").size() == 3);
        assertThat(postbox.at("/narrow").getLast().body()).contains(name);
    }

    /** Every type there is, whatever the key of a partner is good for. */
    @Test
    void nothing_of_the_log_is_told_to_a_partner() throws Exception {
        String owner = partner();
        String wide = key(owner, "webhooks:manage", "events:read", "cases:read", "submissions:write");
        for (EventType type : EventType.values()) {
            String name = "log." + type.name().toLowerCase(Locale.ROOT);
            add(with(wide), Map.of("url", postbox.url("/log"), "events", List.of(name))).then().statusCode(422).body("errors[0].code", equalTo("not-allowed"));
        }
        String id = add(with(wide), Map.of("url", postbox.url("/wide"), "events", List.of("verdict.published"))).then().statusCode(201).extract().path("id");
        patch(id, Map.of("events", List.of("verdict.published", "log.case_opened"))).then().statusCode(422);
        chosenBefore(id, "log.case_opened verdict.published");
        openCase("Nobody outside knows.");
        published("Everybody knows.");
        assertThat(types(postbox.at("/wide", 1))).containsExactly("verdict.published");
        published("Everybody knows this too.");
        assertThat(types(postbox.at("/wide", 2))).containsOnly("verdict.published");
    }

    /** A receiver of a time when partners could choose more. */
    private void chosenBefore(String id, String events) throws Exception {
        try (var connection = database.getConnection(); var update = connection.prepareStatement("update webhooks set events = ? where id = ?")) {
            update.setString(1, events);
            update.setObject(2, UUID.fromString(id));
            update.executeUpdate();
        }
    }

    @Test
    void what_happened_during_a_pause_is_told_after_it() {
        Response made = added(postbox.url("/pause"), VERDICTS);
        String path = "/v1/webhooks/" + made.path("id");
        patch(made.path("id"), Map.of("state", "PAUSED")).then().statusCode(200).body("state", equalTo("PAUSED"));
        published("It rained.");
        added(postbox.url("/meanwhile"), VERDICTS);
        published("It snowed.");
        postbox.at("/meanwhile", 1);
        assertThat(postbox.at("/pause")).isEmpty();
        admin().contentType("application/merge-patch+json").header("If-Match", made.header("ETag")).body(Map.of("state", "ACTIVE")).patch(path)
                .then().statusCode(412);
        admin().contentType("application/merge-patch+json").header("If-Match", admin().get(path).header("ETag")).body(Map.of("state", "ACTIVE")).patch(path)
                .then().statusCode(200);
        assertThat(types(postbox.at("/pause", 2))).containsExactly("verdict.published", "verdict.published");
    }

    @Test
    void what_was_told_is_told_again_from_a_position_with_the_ids_that_it_had() {
        Response made = added(postbox.url("/replay"), VERDICTS);
        published("One.");
        postbox.at("/replay", 1);
        published("Two.");
        postbox.at("/replay", 2);
        published("Three.");
        List<Message> came = postbox.at("/replay", 3);
        long from = Long.parseLong(came.get(1).id().split("_")[1]);
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", from)).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> postbox.at("/replay").stream().filter(message -> message.id().equals(came.get(2).id())).count() > 1);
        assertThat(postbox.once("/replay")).hasSize(3);
        assertThat(postbox.at("/replay").stream().filter(message -> message.id().equals(came.get(0).id()))).hasSize(1);
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", 0)).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> postbox.at("/replay").stream().filter(message -> message.id().equals(came.get(0).id())).count() > 1);
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", -1)).then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", 1_000_000_000)).then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", 1, "dead", true)).then().statusCode(422);
    }

    @Test
    void a_test_is_told_at_once_and_says_what_came_of_it() {
        postbox.on("/ill", message -> 503);
        String well = added(postbox.url("/well"), "verdict.published").path("id");
        String ill = added(postbox.url("/ill"), "verdict.published").path("id");
        Response good = admin().post("/v1/webhooks/" + well + "/test");
        good.then().statusCode(200).body("state", equalTo("DELIVERED")).body("status", equalTo(200)).body("answer", equalTo("said 200"))
                .body("type", equalTo("webhook.test")).body("request.headers.webhook-id", startsWith("test_"));
        assertThat(postbox.at("/well").getFirst().body()).isEqualTo(good.path("request.body"));
        admin().post("/v1/webhooks/" + ill + "/test").then().statusCode(200).body("state", equalTo("DEAD")).body("status", equalTo(503));
    }

    @Test
    void deliveries_say_what_was_sent_and_what_came_of_it() {
        Response made = added(postbox.url("/told"), "verdict.published");
        published("The mill burned.");
        Message message = postbox.at("/told", 1).getFirst();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> deliveries(made.path("id"), "DELIVERED").then()
                .body("items.messageId", equalTo(List.of(message.id()))).body("items[0].status", equalTo(200)).body("items[0].answer", equalTo("said 200")));
        String id = deliveries(made.path("id"), "DELIVERED").path("items[0].id");
        String path = "/v1/webhooks/" + made.path("id") + "/deliveries/";
        admin().get(path + id).then().statusCode(200).body("request.body", equalTo(message.body())).body("request.url", equalTo(postbox.url("/told")))
                .body("request.headers.webhook-id", equalTo(message.id())).body("durationMillis", greaterThanOrEqualTo(0));
        String other = added(postbox.url("/other"), "verdict.published").path("id");
        admin().get("/v1/webhooks/" + other + "/deliveries/" + id).then().statusCode(404);
        deliveries(made.path("id"), "DEAD").then().body("items", equalTo(List.of()));
    }

    @Test
    void a_receiver_that_was_removed_is_told_nothing_more_and_is_not_there() {
        String id = added(postbox.url("/gone"), VERDICTS).path("id");
        admin().delete("/v1/webhooks/" + id).then().statusCode(204);
        admin().get("/v1/webhooks/" + id).then().statusCode(404);
        admin().delete("/v1/webhooks/" + id).then().statusCode(404);
        added(postbox.url("/left"), VERDICTS);
        published("Somebody still listens.");
        postbox.at("/left", 1);
        assertThat(postbox.at("/gone")).isEmpty();
    }

    @Test
    void a_single_receiver_has_a_strong_tag_and_is_not_sent_twice() {
        Response made = added(postbox.url("/tag"), VERDICTS);
        String tag = admin().get("/v1/webhooks/" + made.path("id")).header("ETag");
        assertThat(tag).isEqualTo(made.header("ETag")).startsWith("\"");
        admin().header("If-None-Match", tag).get("/v1/webhooks/" + made.path("id")).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"verdict.burned,/events,unknown-event", "webhook.test,/events,unknown-event", "'',/events,wrong-length"})
    void what_cannot_be_told_cannot_be_asked_for(String event, String pointer, String code) {
        add(admin(), Map.of("url", postbox.url("/x"), "events", List.of(event))).then().statusCode(422)
                .body("errors.code", hasItem(code)).body("errors[0].pointer", startsWith(pointer));
    }

    @Test
    void what_is_found_cannot_be_chosen_and_an_algorithm_stays() {
        String id = added(postbox.url("/y"), VERDICTS).path("id");
        patch(id, Map.of("state", "FAILING")).then().statusCode(422).body("errors[0].pointer", equalTo("/state"));
        patch(id, Map.of("algorithm", "ED25519")).then().statusCode(422).body("errors[0].code", equalTo("fixed"));
        patch(id, Map.of("url", "ftp://127.0.0.1/")).then().statusCode(422).body("errors[0].pointer", equalTo("/url"));
        patch(id, Map.of("events", List.of("verdict.withdrawn"), "description", "Only the worst.")).then().statusCode(200)
                .body("events", equalTo(List.of("verdict.withdrawn"))).body("description", equalTo("Only the worst."));
    }

    @Test
    void who_is_protected_since_is_not_named_when_it_is_told_again() throws Exception {
        String name = "Watchman " + System.nanoTime();
        String source = post("/v1/sources", Map.of("name", name, "kind", "WITNESS", "reliability", "B")).path("id");
        Response made = added(postbox.url("/shy"), VERDICTS);
        String id = post("/v1/cases", Map.of("claim", Map.of("text", "The gate was open.", "language", "en", "claimantId", source))).path("id");
        TestWebhooks.publish(id);
        Message first = postbox.at("/shy", 1).getFirst();
        assertThat(first.body()).contains(name);
        long position = body(first).path("data").path("position").asLong();
        admin().contentType("application/merge-patch+json").header("If-Match", "*")
                .body(Map.of("protectedIdentity", true, "protectionReason", "They were threatened.")).patch("/v1/sources/" + source).then().statusCode(200);
        assertThat(types(postbox.at("/shy", 2))).containsExactly("verdict.published", "verdict.changed");
        assertThat(postbox.once("/shy").getLast().body()).doesNotContain(name);
        int before = postbox.at("/shy").size();
        post("/v1/webhooks/" + made.path("id") + "/replay", Map.of("from", position)).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> postbox.at("/shy").size() >= before + 2);
        assertThat(postbox.at("/shy").get(before).id()).isEqualTo(first.id());
        assertThat(postbox.at("/shy").get(before).body()).doesNotContain(name);
    }
}
