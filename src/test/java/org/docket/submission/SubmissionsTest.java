package org.docket.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.submission.TestSubmissions.ask;
import static org.docket.submission.TestSubmissions.asDesk;
import static org.docket.submission.TestSubmissions.askAsNobody;
import static org.docket.submission.TestSubmissions.decide;
import static org.docket.submission.TestSubmissions.declined;
import static org.docket.submission.TestSubmissions.opened;
import static org.docket.submission.TestSubmissions.partnerKey;
import static org.docket.submission.TestSubmissions.read;
import static org.docket.submission.TestSubmissions.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.docket.access.TestPeople;
import org.docket.casework.VerifyLog;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Partners ask for a check, the desk decides, and they see what became of it. */
@QuarkusTest
@Tag("postgresql")
class SubmissionsTest {

    private static int asked;

    @Inject
    VerifyLog verifyLog;

    private String partner;
    private String text;

    @BeforeEach
    void somethingThatNobodyAskedBefore() {
        partner = partnerKey();
        text = "The mayor of Port " + (char) ('A' + ++asked % 26) + "rlsund sold " + (1000 + asked) + " library books to a circus last winter.";
    }

    @Test
    void what_a_partner_asks_waits_for_the_desk_and_its_fate_is_told() {
        String id = ask(partner, text).then().statusCode(201).header("Location", startsWith("/v1/submissions/")).body("state", equalTo("WAITING"))
                .body("text", equalTo(text)).body("asked", nullValue()).extract().path("id");
        asDesk(id).then().statusCode(200).body("asked", equalTo(1)).body("state", equalTo("WAITING"));
        String caseId = opened(id, text).then().statusCode(201).body("state", equalTo("OPENED")).extract().path("caseId");
        read(partner, id).then().statusCode(200).body("state", equalTo("OPENED")).body("caseId", nullValue()).body("decision.by", nullValue())
                .body("verdict", nullValue());
        publish(caseId);
        read(partner, id).then().body("verdict.id", equalTo(caseId)).body("verdict.url", containsString("/verdicts/"));
    }

    @Test
    void nobody_sees_what_another_partner_asked() {
        String id = ask(partner, text).path("id");
        String other = partnerKey();
        read(other, id).then().statusCode(404);
        TestPeople.with(other).get("/v1/submissions").then().statusCode(200).body("items", equalTo(List.of()));
        TestPeople.with(other).get("/v1/submissions?submitterId=" + asDesk(id).path("submitter.id")).then().body("items", equalTo(List.of()));
        TestPeople.with(partner).get("/v1/submissions").then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void the_same_text_shares_the_fate_of_the_first_whatever_its_case_and_signs() {
        String first = ask(partner, text).path("id");
        String other = partnerKey();
        String second = ask(other, text.toUpperCase() + "!! https://t.example/" + asked).path("id");
        asDesk(second).then().body("sameAs", equalTo(first)).body("asked", equalTo(2));
        TestPeople.admin().get("/v1/submissions?limit=200&state=WAITING").then().body("items.id", hasItem(first)).body("items.id", not(hasItem(second)));
        TestPeople.admin().get("/v1/submissions?sameAs=" + first).then().body("items.id", equalTo(List.of(second)));
        declined(second, "It is about last winter.").then().statusCode(201).body("state", equalTo("DECLINED"));
        read(partner, first).then().body("state", equalTo("DECLINED")).body("decision.reason", equalTo("It is about last winter."));
        TestPeople.with(other).get("/v1/submissions?state=DECLINED").then().body("items.id", equalTo(List.of(second)));
    }

    @Test
    void nearly_the_same_text_shares_it_too_but_not_one_with_another_number_or_a_denial() {
        String first = ask(partner, text).path("id");
        String near = ask(partner, text.replace("last winter", "this winter")).path("id");
        String number = ask(partner, text.replace(String.valueOf(1000 + asked), String.valueOf(7000 + asked))).path("id");
        String denial = ask(partner, text.replace("sold", "never sold")).path("id");
        asDesk(near).then().body("sameAs", equalTo(first));
        asDesk(number).then().body("sameAs", nullValue());
        asDesk(denial).then().body("sameAs", nullValue());
    }

    @Test
    void what_a_case_of_the_desk_says_is_joined_to_it_at_once() {
        String caseId = TestPeople.admin().contentType("application/json").header("Prefer", "wait=10")
                .body(Map.of("claim", Map.of("text", text, "language", "en"))).post("/v1/cases").path("id");
        String id = ask(partner, text.replace(".", "?")).then().statusCode(201).body("state", equalTo("JOINED")).body("caseId", nullValue()).extract().path("id");
        asDesk(id).then().body("caseId", equalTo(caseId));
        TestPeople.admin().get("/v1/submissions?caseId=" + caseId).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void what_was_declined_can_be_asked_anew_and_is_decided_once() {
        String id = ask(partner, text).path("id");
        declined(id, "Not now.").then().statusCode(201);
        declined(id, "Not now.").then().statusCode(409).body("type", equalTo("/problems/submission-decided"));
        ask(partner, text).then().statusCode(201).body("state", equalTo("WAITING"));
    }

    @Test
    void a_decision_may_name_what_it_was_based_on() {
        String id = ask(partner, text).path("id");
        String tag = asDesk(id).header("ETag");
        ask(partnerKey(), text);
        with(TestDatabase.ADMIN_KEY).header("If-Match", tag).body(Map.of("reason", "No.")).post("/v1/submissions/" + id + "/refusal")
                .then().statusCode(412).header("ETag", equalTo(asDesk(id).header("ETag")));
        TestPeople.admin().header("If-None-Match", asDesk(id).header("ETag")).get("/v1/submissions/" + id).then().statusCode(304);
    }

    @Test
    void the_desk_joins_it_to_a_case_that_is_there() {
        String id = ask(partner, text).path("id");
        decide(id, "joining", Map.of("caseId", id)).then().statusCode(422).body("errors[0].pointer", equalTo("/caseId")).body("errors[0].code", equalTo("unknown-case"));
        String caseId = TestPeople.admin().contentType("application/json").body(Map.of("claim", Map.of("text", "Circuses buy books.", "language", "en")))
                .post("/v1/cases").path("id");
        decide(id, "joining", Map.of("caseId", caseId)).then().statusCode(201).body("state", equalTo("JOINED")).body("caseId", equalTo(caseId));
    }

    @Test
    void a_case_is_opened_of_it_once_or_not_at_all() {
        String id = ask(partner, text).path("id");
        opened(id, "").then().statusCode(422).body("errors.pointer", hasItem("/claim/text"));
        opened(id, text).then().statusCode(201);
        opened(id, text).then().statusCode(409);
        assertThat(casesThatSay(text)).isEqualTo(1);
    }

    @Test
    void of_those_who_ask_the_same_at_the_same_time_one_is_first() throws Exception {
        String other = partnerKey();
        var leads = new HashSet<String>();
        try (var askers = Executors.newFixedThreadPool(8)) {
            var answers = askers.invokeAll(IntStream.range(0, 8).mapToObj(i -> (Callable<String>) () ->
                    ask(i % 2 == 0 ? partner : other, text).then().statusCode(201).extract().path("id")).toList());
            for (var answer : answers) {
                String same = asDesk(answer.get()).path("sameAs");
                leads.add(same == null ? answer.get() : same);
            }
        }
        assertThat(leads).hasSize(1);
        asDesk(leads.iterator().next()).then().body("asked", equalTo(8));
    }

    @Test
    void nobody_asks_without_a_key_and_no_partner_decides() {
        askAsNobody(text).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer")).body("type", equalTo("/problems/unauthorized"));
        given().get("/v1/submissions").then().statusCode(401);
        given().get("/ask").then().statusCode(404);
        String id = ask(partner, text).path("id");
        given().get("/v1/submissions/" + id).then().statusCode(401);
        with(partner).body(Map.of("reason", "No.")).post("/v1/submissions/" + id + "/refusal").then().statusCode(403);
        TestPeople.with(partner).get("/v1/submissions/" + id + "/matches").then().statusCode(403);
        ask(with(TestPeople.key(TestPeople.partner(), "cases:read")), text, Map.of()).then().statusCode(403).body("scope", equalTo("submissions:write"));
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_pointer() {
        ask(with(partner), " ", Map.of("language", "1", "url", "ftp://x", "contact", "x".repeat(301))).then().statusCode(422)
                .body("errors.pointer.sort()", equalTo(List.of("/contact", "/language", "/text", "/url")));
        ask(with(partner), text, Map.of("status", "TRUE")).then().statusCode(422);
        ask(with(partner), "x".repeat(4001), Map.of()).then().statusCode(422);
        ask(with(partner), "🎈".repeat(4000), Map.of()).then().statusCode(201);
    }

    @Test
    void the_same_key_asks_once() {
        String key = "ask-" + asked;
        String id = ask(with(partner).header("Idempotency-Key", key), text, Map.of()).path("id");
        ask(with(partner).header("Idempotency-Key", key), text, Map.of()).then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(id));
    }

    @Test
    void the_log_proves_what_was_asked_and_does_not_know_how_to_reach_anybody() throws Exception {
        String id = ask(with(partner), text, Map.of("contact", "only-the-desk@knows.example")).path("id");
        asDesk(id).then().body("contact", equalTo("only-the-desk@knows.example"));
        opened(id, text);
        assertThat(events()).contains("SUBMISSION_RECEIVED").contains("SUBMISSION_DECIDED").doesNotContain("knows.example");
        var out = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(out))).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String events() {
        String address = "/v1/events?limit=200";
        var all = new StringBuilder();
        while (address != null) {
            var page = TestPeople.admin().get(address);
            all.append(page.asString());
            String next = page.path("next");
            address = next == null ? null : "/v1/events?limit=200&cursor=" + next;
        }
        return all.toString();
    }

    private static long casesThatSay(String text) {
        List<String> texts = TestPeople.admin().get("/v1/cases?limit=200").then().extract().path("items.claim.text");
        return texts.stream().filter(text::equals).count();
    }

    private static void publish(String caseId) {
        TestPeople.admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(Map.of("summary", "It is said."))
                .post("/v1/cases/" + caseId + "/publication").then().statusCode(201);
    }
}
