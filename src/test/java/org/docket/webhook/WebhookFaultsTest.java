package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.access.TestPeople.admin;
import static org.docket.webhook.TestWebhooks.added;
import static org.docket.webhook.TestWebhooks.deliveries;
import static org.docket.webhook.TestWebhooks.note;
import static org.docket.webhook.TestWebhooks.openCase;
import static org.docket.webhook.TestWebhooks.patch;
import static org.docket.webhook.TestWebhooks.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.docket.capture.OnThisMachine;
import org.docket.platform.RawSite;
import org.docket.webhook.Postbox.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers that do not behave: what they are told arrives all the same, in order, and nobody else waits for them. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
class WebhookFaultsTest {

    private static final String[] CASES = {"log.case_opened", "log.case_edited"};

    /** The longest time between two attempts here, where the second else comes after a tenth of a second at most. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private Postbox postbox;
    private RawSite raw;

    @BeforeEach
    void listen() throws Exception {
        postbox = new Postbox();
        raw = new RawSite();
    }

    @AfterEach
    void hangUp() throws Exception {
        admin().get("/v1/webhooks?limit=200").<List<String>>path("items.id").forEach(id -> admin().delete("/v1/webhooks/" + id));
        postbox.close();
        raw.close();
    }

    private static String caseOf(Message message) {
        return message.body().replaceAll("(?s).*\"caseId\":\"([^\"]+)\".*", "$1");
    }

    /** Whether it is about the case that came first. */
    private static boolean isFirst(AtomicReference<String> first, Message message) {
        first.compareAndSet(null, caseOf(message));
        return first.get().equals(caseOf(message));
    }

    private static void becomes(String id, String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> admin().get("/v1/webhooks/" + id).then().body("state", equalTo(state)));
    }

    private static void isDelivered(String id, int count) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(deliveries(id, "DELIVERED").<List<?>>path("items")).hasSize(count));
    }

    @Test
    void a_case_that_is_refused_waits_in_order_while_others_go_on() {
        var healed = new AtomicBoolean();
        var first = new AtomicReference<String>();
        postbox.on("/in", message -> isFirst(first, message) && !healed.get() ? 500 : 200);
        String id = added(postbox.url("/in"), CASES).path("id");
        String sick = openCase("The one that is refused.");
        postbox.at("/in", 1);
        String other = openCase("The one that goes on.");
        note(sick, "first");
        note(other, "first");
        await().atMost(Duration.ofSeconds(20)).until(() -> postbox.at("/in").stream().filter(message -> caseOf(message).equals(other)).map(Message::id).distinct().count() == 2);
        assertThat(postbox.at("/in").stream().filter(message -> caseOf(message).equals(sick)).map(Message::id).distinct()).hasSize(1);
        healed.set(true);
        isDelivered(id, 4);
        List<String> told = postbox.at("/in").stream().filter(message -> caseOf(message).equals(sick)).map(Message::body).toList();
        assertThat(told.getLast()).contains("case_edited");
        assertThat(told.subList(0, told.size() - 1)).allMatch(body -> body.contains("case_opened"));
    }

    @Test
    void what_hangs_breaks_off_or_refuses_is_told_again_until_it_is_taken() {
        var count = new ConcurrentHashMap<String, AtomicInteger>();
        raw.on("/hang", connection -> answerAt(count, "hang", 1, connection, gone -> Thread.sleep(60_000)));
        raw.on("/reset", connection -> answerAt(count, "reset", 2, connection, RawSite.Connection::reset));
        raw.on("/head", connection -> answerAt(count, "head", 1, connection, dripping -> {
            dripping.send("HTTP/1.1 200 OK\r\n");
            for (int i = 0; true; i++) {
                dripping.send("X-%d: a\r\n".formatted(i));
                Thread.sleep(50);
            }
        }));
        raw.on("/noise", connection -> answerAt(count, "noise", 1, connection, noise -> noise.send("SSH-2.0-OpenSSH_9.6\r\n\r\n")));
        raw.redirect("/moved", 301, "/elsewhere").page("/elsewhere", "<p>here</p>");
        List<String> paths = List.of("/hang", "/reset", "/head", "/noise");
        List<String> ids = paths.stream().map(path -> added(raw.url(path), "log.case_opened").<String>path("id")).toList();
        String moved = added(raw.url("/moved"), "log.case_opened").path("id");
        openCase("Everybody hears of it in the end.");
        ids.forEach(id -> isDelivered(id, 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(deliveries(moved, "WAITING").<Integer>path("items[0].status")).isEqualTo(301));
        assertThat(raw.requests).noneMatch(request -> request.startsWith("POST /elsewhere") || request.startsWith("GET /elsewhere"));
    }

    @Test
    void a_receiver_that_wants_to_be_left_alone_is_asked_again_as_late_as_anything_is() {
        var asked = new CopyOnWriteArrayList<Instant>();
        raw.on("/busy", connection -> {
            asked.add(Instant.now());
            connection.send(asked.size() == 1 ? "HTTP/1.1 429 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.1 204 No Content\r\n\r\n");
        });
        String id = added(raw.url("/busy"), "log.case_opened").path("id");
        openCase("The receiver has much to do.");
        isDelivered(id, 1);
        assertThat(asked).hasSize(2);
        assertThat(Duration.between(asked.getFirst(), asked.getLast())).isGreaterThan(LONGEST.minusMillis(200));
    }

    /** Misbehaves {@code times} times, then takes what it is told. */
    private static void answerAt(Map<String, AtomicInteger> count, String name, int times, RawSite.Connection connection, RawSite.Answer bad) throws Exception {
        if (count.computeIfAbsent(name, first -> new AtomicInteger()).incrementAndGet() <= times) {
            bad.to(connection);
        } else {
            connection.send("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        }
    }

    @Test
    void whatever_follows_a_status_changes_nothing_and_little_of_it_is_kept() {
        byte[] part = "a".repeat(65_536).getBytes();
        var sent = new AtomicInteger();
        raw.on("/gigabyte", connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
            for (int i = 0; i < 16_384; i++) {
                connection.send(part);
                sent.incrementAndGet();
            }
        });
        raw.on("/drip", connection -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                connection.send("b");
                Thread.sleep(50);
            }
        });
        String gigabyte = added(raw.url("/gigabyte"), "log.case_opened").path("id");
        String drip = added(raw.url("/drip"), "log.case_opened").path("id");
        openCase("They said yes, and went on talking.");
        isDelivered(gigabyte, 1);
        isDelivered(drip, 1);
        assertThat(deliveries(gigabyte, "DELIVERED").<String>path("items[0].answer")).isEqualTo("a".repeat(1_024));
        assertThat(sent.get()).isLessThan(1_000);
        assertThat(deliveries(drip, "DELIVERED").<String>path("items[0].answer")).hasSizeBetween(1, 100).matches("b+");
        assertThat(deliveries(drip, "DELIVERED").<Integer>path("items[0].durationMillis")).isLessThan(3_000);
    }

    @Test
    void one_who_answers_gone_is_unsubscribed_and_may_come_back() {
        var back = new AtomicBoolean();
        postbox.on("/left", message -> back.get() ? 200 : 410);
        String id = added(postbox.url("/left"), CASES).path("id");
        openCase("They have left.");
        becomes(id, "GONE");
        assertThat(deliveries(id, "DEAD").<List<?>>path("items")).hasSize(1);
        openCase("They do not hear of it.");
        assertThat(postbox.at("/left")).hasSize(1);
        back.set(true);
        patch(id, Map.of("state", "ACTIVE")).then().statusCode(200);
        isDelivered(id, 1);
        post("/v1/webhooks/" + id + "/replay", Map.of("dead", true)).then().statusCode(202);
        isDelivered(id, 2);
        assertThat(events(id)).containsSubsequence("WEBHOOK_ADDED", "WEBHOOK_GONE", "WEBHOOK_CHANGED", "WEBHOOK_REPLAYED");
    }

    @Test
    void one_who_takes_nothing_for_long_is_left_alone_and_the_log_says_so() {
        postbox.on("/dead", message -> 500);
        String id = added(postbox.url("/dead"), CASES).path("id");
        for (int i = 0; i < 5; i++) {
            openCase("Nobody takes number " + i);
        }
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            openCase("Still nobody.");
            return admin().get("/v1/webhooks/" + id).path("state").equals("FAILING");
        });
        int tried = postbox.at("/dead").size();
        assertThat(tried).as("attempts in six seconds, with half a second's pause").isLessThan(80);
        assertThat(events(id)).contains("WEBHOOK_FAILING");
        openCase("It is left alone.");
        postbox.on("/dead", message -> 200);
        long waiting = admin().get("/v1/webhooks/" + id + "/progress").<Integer>path("waiting");
        assertThat(waiting).isPositive();
        patch(id, Map.of("state", "ACTIVE")).then().statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> admin().get("/v1/webhooks/" + id + "/progress").then().body("waiting", equalTo(0)));
    }

    @Test
    void what_is_refused_for_long_while_other_things_are_taken_is_given_up_and_kept() {
        var first = new AtomicReference<String>();
        var healed = new AtomicBoolean();
        postbox.on("/picky", message -> isFirst(first, message) && message.body().contains("case_opened") && !healed.get() ? 422 : 200);
        String id = added(postbox.url("/picky"), CASES).path("id");
        String poison = openCase("They choke on it.");
        postbox.at("/picky", 1);
        note(poison, "It goes on after it.");
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            openCase("They take this.");
            return deliveries(id, "DEAD").<List<?>>path("items").size() == 1;
        });
        assertThat(deliveries(id, "DEAD").<Integer>path("items[0].status")).isEqualTo(422);
        await().atMost(Duration.ofSeconds(10)).until(() -> postbox.at("/picky").stream().anyMatch(message -> caseOf(message).equals(poison) && message.body().contains("case_edited")));
        healed.set(true);
        post("/v1/webhooks/" + id + "/replay", Map.of("dead", true)).then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> admin().get("/v1/webhooks/" + id + "/progress").then().body("dead", equalTo(0)).body("waiting", equalTo(0)));
    }

    @Test
    void a_slow_receiver_keeps_no_other_waiting() {
        postbox.on("/slow", message -> {
            Thread.sleep(6_000);
            return 200;
        });
        for (int i = 0; i < 5; i++) {
            added(postbox.url("/slow"), CASES);
        }
        added(postbox.url("/quick"), CASES);
        openCase("Warming up.");
        postbox.at("/quick", 1);
        long worst = 0;
        for (int i = 2; i < 7; i++) {
            long begun = System.nanoTime();
            openCase("Number " + i);
            postbox.at("/quick", i);
            worst = Math.max(worst, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        System.out.printf("a quick receiver beside five slow ones heard within %d ms%n", worst);
        assertThat(worst).isLessThan(5_000);
    }

    private static List<String> events(String webhook) {
        long head = admin().get("/v1/webhooks/" + webhook + "/progress").<Integer>path("head");
        return admin().get("/v1/events?limit=200&after=" + Math.max(0, head - 190)).path("items.findAll { it.data.webhookId == '" + webhook + "' }.type");
    }
}
