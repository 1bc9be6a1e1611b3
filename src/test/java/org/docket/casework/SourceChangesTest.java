package org.docket.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestProposals.approve;
import static org.docket.casework.TestProposals.checker;
import static org.docket.casework.TestProposals.move;
import static org.docket.casework.TestProposals.post;
import static org.docket.casework.TestProposals.publish;
import static org.docket.casework.TestProposals.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people change what readers see of a source; one person alone can only take trust away. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(SecondPersonNeeded.class)
class SourceChangesTest {

    @Inject
    VerifyLog verifyLog;

    @BeforeEach
    void people() {
        TestProposals.people();
    }

    /** A published case and the sources that readers see in it. */
    private record Published(String id, String claimant, String respondent, String first, String second, String speaker) {

        static Published corroborated() {
            String claimant = office("D");
            String respondent = office("D");
            String id = openCase(claimant, respondent);
            String first = office("B");
            String second = office("B");
            String speaker = office("D");
            attached(id, "SUPPORTS", first, Map.of("speakerId", speaker));
            attached(id, "SUPPORTS", second, Map.of());
            approve(move(id, "CORROBORATE")).then().statusCode(201);
            approve(publish(id)).then().statusCode(201);
            return new Published(id, claimant, respondent, first, second, speaker);
        }

        String standing() {
            return given().get("/v1/verdicts/" + id).path("standing");
        }

        String tag() {
            return given().get("/v1/verdicts/" + id).header("ETag");
        }
    }

    private static String office(String grade) {
        return source("Office " + UUID.randomUUID(), grade, null);
    }

    private static String attached(String id, String stance, String source, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("kind", "DOCUMENT", "stance", stance, "sourceId", source, "credibility", 2, "quote", "It is in the register."));
        body.putAll(more);
        return post(checker(), "/v1/cases/" + id + "/evidence", body).then().statusCode(201).extract().path("id");
    }

    private static Response patch(String key, String source, Map<String, ?> body) {
        return with(key).contentType("application/merge-patch+json").header("Prefer", "wait=5").body(body).patch("/v1/sources/" + source);
    }

    private static Response patch(String source, Map<String, ?> body) {
        return patch(checker(), source, body);
    }

    private static Response decide(String key, String source, String decision) {
        RequestSpecification request = with(key).header("Prefer", "wait=5");
        return (decision.equals("approval") ? request : request.contentType("application/json").body(Map.of("reason", "Not so.")))
                .post("/v1/sources/" + source + "/change/" + decision);
    }

    private static Response takeBack(String key, String source) {
        return with(key).post("/v1/sources/" + source + "/change/withdrawal");
    }

    private static Response read(String source) {
        return desk().get("/v1/sources/" + source);
    }

    private static List<Map<String, Object>> events(String key, String source) {
        var found = new ArrayList<Map<String, Object>>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            Response page = with(key).get(next);
            List<Map<String, Object>> items = page.path("items");
            items.stream().filter(event -> source.equals(event.get("sourceId"))).forEach(found::add);
            next = page.path("next") == null ? null : "/v1/events?limit=200&cursor=" + page.path("next");
        }
        return found;
    }

    private static List<Object> types(String source) {
        return events(TestDatabase.ADMIN_KEY, source).stream().map(event -> event.get("type")).toList();
    }

    @Test
    void a_source_that_no_published_case_shows_is_changed_at_once() {
        String source = office("C");
        String id = openCase(source, null);
        attached(id, "SUPPORTS", source, Map.of());
        patch(source, Map.of("name", "The office", "kind", "MEDIA", "reliability", "A", "controlledBy", office("B"))).then().statusCode(200)
                .body("name", equalTo("The office")).body("reliability", equalTo("A")).body("pendingChange", nullValue());
        with(checker()).get("/v1/sources/" + source + "/change").then().statusCode(404);
        assertThat(types(source)).containsExactly("SOURCE_ADDED", "SOURCE_CHANGED");
    }

    @Test
    void a_source_with_an_item_that_readers_do_not_see_yet_is_changed_at_once() {
        String source = office("C");
        attached(Published.corroborated().id(), "SUPPORTS", source, Map.of());
        patch(source, Map.of("name", "Later office", "reliability", "B")).then().statusCode(200).body("name", equalTo("Later office"));
    }

    @Test
    void whatever_readers_see_of_a_source_waits_for_a_second_person() throws Exception {
        Published published = Published.corroborated();
        String above = office("B");
        List<Map<String, String>> changes = List.of(Map.of("name", "Renamed"), Map.of("kind", "MEDIA"), Map.of("reliability", "A"), Map.of("controlledBy", above));
        String tag = published.tag();
        for (String source : List.of(published.claimant(), published.respondent(), published.first(), published.speaker())) {
            Response before = read(source);
            for (Map<String, String> change : changes) {
                String field = change.keySet().iterator().next();
                patch(source, change).then().statusCode(202).header("Location", endsWith("/v1/sources/" + source + "/change")).header("ETag", notNullValue())
                        .body("sourceId", equalTo(source)).body("author.name", notNullValue()).body("proposedAt", notNullValue())
                        .body("changes.field", contains(field)).body("changes[0].after", equalTo(change.get(field)));
                read(source).then().body(field, equalTo(before.path(field))).body("version", equalTo(1)).body("pendingChange.changes.field", contains(field));
            }
            with(checker()).get("/v1/sources/" + source + "/change").then().statusCode(200).body("changes[0].after", equalTo(above));
            assertThat(types(source)).contains("SOURCE_CHANGE_PROPOSED").doesNotContain("SOURCE_CHANGED");
        }
        assertThat(published.tag()).isEqualTo(tag);
        desk().get("/v1/sources?pending=true&limit=200").then().body("items.id", hasItem(published.speaker())).body("items.id", not(hasItem(published.second())));
        proved();
    }

    @Test
    void a_source_that_controls_one_that_readers_see_is_one_of_theirs() {
        Published published = Published.corroborated();
        String above = office("B");
        patch(published.first(), Map.of("controlledBy", above)).then().statusCode(202);
        decide(reviewer(), published.first(), "approval").then().statusCode(201).body("principal.id", equalTo(above));
        patch(above, Map.of("name", "Ministry of truth")).then().statusCode(202);
        decide(reviewer(), above, "approval").then().statusCode(201);
        assertThat(given().get("/v1/verdicts/" + published.id()).asString() + desk().get("/v1/cases/" + published.id() + "/evidence").asString())
                .contains("Ministry of truth");
    }

    @Test
    void a_lower_grade_takes_standing_away_at_once_and_a_better_one_gives_nothing_until_a_second_person_agrees() throws Exception {
        Published published = Published.corroborated();
        assertThat(published.standing()).isEqualTo("HOLDS");
        patch(published.first(), Map.of("reliability", "D")).then().statusCode(200).body("reliability", equalTo("D"));
        assertThat(published.standing()).isEqualTo("LOST");
        patch(published.first(), Map.of("reliability", "B")).then().statusCode(202);
        assertThat(published.standing()).isEqualTo("LOST");
        read(published.first()).then().body("reliability", equalTo("D"));
        decide(reviewer(), published.first(), "approval").then().statusCode(201).body("reliability", equalTo("B")).body("pendingChange", nullValue());
        assertThat(published.standing()).isEqualTo("HOLDS");
        proved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B F 200", "C E 200", "D E 200", "B A 202", "E F 202", "D F 202", "F E 202", "F A 202"})
    void only_a_grade_that_takes_trust_away_is_immediate(String cell) {
        String[] grades = cell.split(" ");
        String source = office(grades[0]);
        String id = openCase(source, null);
        approve(publish(id)).then().statusCode(201);
        patch(source, Map.of("reliability", grades[1])).then().statusCode(Integer.parseInt(grades[2]));
    }

    @Test
    void a_lower_grade_that_gives_a_standing_back_waits() {
        Published published = Published.corroborated();
        String against = office("B");
        String more = office("B");
        attached(published.id(), "REFUTES", against, Map.of());
        attached(published.id(), "REFUTES", more, Map.of());
        assertThat(published.standing()).isEqualTo("LOST");
        patch(against, Map.of("reliability", "E")).then().statusCode(202);
        patch(against, Map.of("controlledBy", more)).then().statusCode(202);
        patch(against, Map.of("name", "Against")).then().statusCode(200);
        assertThat(published.standing()).isEqualTo("LOST");
    }

    @Test
    void a_lower_grade_that_leaves_statements_alone_is_immediate() {
        String id = openCase(office("D"), office("D"));
        String document = office("B");
        attached(id, "SUPPORTS", document, Map.of());
        for (int i = 0; i < 2; i++) {
            attached(id, "SUPPORTS", office("B"), Map.of("kind", "STATEMENT"));
        }
        approve(move(id, "CORROBORATE")).then().statusCode(201);
        approve(publish(id)).then().statusCode(201);
        given().get("/v1/verdicts/" + id).then().body("basis", contains("BY_EVIDENCE"));
        patch(document, Map.of("reliability", "E")).then().statusCode(200);
        given().get("/v1/verdicts/" + id).then().body("basis", contains("BY_STATEMENTS")).body("standing", equalTo("HOLDS"));
    }

    @Test
    void a_lower_grade_with_another_name_waits() {
        Published published = Published.corroborated();
        patch(published.first(), Map.of("reliability", "E", "name", "Worse")).then().statusCode(202).body("changes.field", contains("name", "reliability"));
        assertThat(published.standing()).isEqualTo("HOLDS");
    }

    @Test
    void protection_is_added_at_once_and_nothing_else_with_it() {
        String source = Published.corroborated().claimant();
        Map<String, Object> protection = Map.of("protectedIdentity", true, "protectionReason", "asked for it");
        patch(source, Map.of("protectedIdentity", true, "protectionReason", "asked for it", "reliability", "A")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/protectedIdentity")).body("errors[0].code", equalTo("separate"));
        patch(source, protection).then().statusCode(200).body("name", equalTo("Protected source (OTHER)"));
    }

    @Test
    void a_protected_source_takes_a_name_at_once_and_the_rest_by_two() throws Exception {
        String source = Published.corroborated().claimant();
        patch(source, Map.of("protectedIdentity", true, "protectionReason", "asked for it")).then().statusCode(200);
        patch(reviewer(), source, Map.of("name", "Wanda Whistle", "reliability", "A")).then().statusCode(422).body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("separate"));
        patch(source, Map.of("reliability", "A")).then().statusCode(202).body("changes.field", contains("reliability"));
        patch(reviewer(), source, Map.of("name", "Wanda Whistle")).then().statusCode(200).body("pendingChange.changes.field", contains("reliability"));
        decide(reviewer(), source, "approval").then().statusCode(201).body("name", equalTo("Protected source (OTHER)")).body("reliability", equalTo("A"));
        with(reviewer()).get("/v1/sources/" + source + "/identity").then().body("name", equalTo("Wanda Whistle"));
        assertThat(events(TestDatabase.ADMIN_KEY, source).toString()).doesNotContain("Wanda");
        proved();
    }

    @Test
    void a_name_that_was_proposed_is_hidden_with_the_source() throws Exception {
        String source = Published.corroborated().claimant();
        patch(source, Map.of("name", "Walter Whistle")).then().statusCode(202);
        patch(source, Map.of("protectedIdentity", true, "protectionReason", "asked for it")).then().statusCode(200).body("pendingChange", nullValue());
        assertThat(types(source)).containsSubsequence("SOURCE_CHANGE_PROPOSED", "SOURCE_CHANGE_OVERTAKEN", "SOURCE_CHANGED");
        assertThat(read(source).asString() + events(key(person("REVIEWER"), "events:read"), source)).contains("SOURCE_CHANGE_PROPOSED").doesNotContain("Walter");
        assertThat(events(reviewer(), source).toString()).contains("Walter");
        proved();
    }

    @Test
    void a_second_person_approves_and_the_log_names_both() throws Exception {
        Published published = Published.corroborated();
        String author = ownKeyOf("CHECKER", "REVIEWER");
        patch(author, published.claimant(), Map.of("name", "The ministry")).then().statusCode(202);
        decide(author, published.claimant(), "approval").then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        decide(checker(), published.claimant(), "approval").then().statusCode(403).body("scope", equalTo("moves:review"));
        decide(reviewer(), published.claimant(), "approval").then().statusCode(201).header("ETag", notNullValue()).body("name", equalTo("The ministry"));
        given().get("/v1/verdicts/" + published.id()).then().body("claim.claimant.name", equalTo("The ministry"));
        Map<String, Object> changed = events(TestDatabase.ADMIN_KEY, published.claimant()).getLast();
        assertThat(changed.get("type")).isEqualTo("SOURCE_CHANGED");
        assertThat(changed.get("actorId")).isEqualTo(with(reviewer()).get("/v1/me").path("id"));
        assertThat((Map<String, Object>) changed.get("data")).containsEntry("proposedBy", with(author).get("/v1/me").path("id"));
        decide(reviewer(), published.claimant(), "approval").then().statusCode(404);
        proved();
    }

    @Test
    void a_key_that_the_author_made_is_no_second_person() {
        String source = Published.corroborated().claimant();
        patch(TestDatabase.ADMIN_KEY, source, Map.of("name", "By the admin")).then().statusCode(202);
        decide(keyOf("REVIEWER"), source, "approval").then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        decide(reviewer(), source, "rejection").then().statusCode(201);
        patch(keyOf("CHECKER"), source, Map.of("name", "By a key of the admin")).then().statusCode(202);
        decide(keyOf("REVIEWER"), source, "approval").then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        decide(reviewer(), source, "approval").then().statusCode(201);
    }

    @Test
    void a_new_change_of_the_author_takes_the_place_of_the_earlier_one_and_that_of_another_person_is_refused() throws Exception {
        String source = Published.corroborated().respondent();
        patch(source, Map.of("name", "First")).then().statusCode(202);
        String tag = read(source).header("ETag");
        patch(source, Map.of("name", "First")).then().statusCode(202).header("ETag", equalTo(tag));
        patch(source, Map.of("kind", "NGO")).then().statusCode(202).body("changes.field", contains("kind"));
        assertThat(types(source)).containsExactly("SOURCE_ADDED", "SOURCE_CHANGE_PROPOSED", "SOURCE_CHANGE_PROPOSED");
        patch(reviewer(), source, Map.of("name", "Second")).then().statusCode(409).body("type", equalTo("/problems/already-proposed"))
                .body("sourceId", equalTo(source));
        with(reviewer()).header("If-Match", tag).post("/v1/sources/" + source + "/change/approval").then().statusCode(412);
        with(reviewer()).header("If-Match", read(source).header("ETag")).post("/v1/sources/" + source + "/change/approval").then().statusCode(201)
                .body("kind", equalTo("NGO")).body("name", not(equalTo("First")));
        with(checker()).contentType("application/merge-patch+json").header("If-Match", tag).body(Map.of("name", "Late")).patch("/v1/sources/" + source)
                .then().statusCode(412);
        proved();
    }

    @Test
    void a_change_is_rejected_with_a_reason_or_taken_back_by_its_author() throws Exception {
        String source = Published.corroborated().second();
        String unknown = "01a20d94-9dd8-7423-93d5-3629db2a1585";
        for (String none : List.of(source, unknown)) {
            decide(reviewer(), none, "approval").then().statusCode(404);
            decide(reviewer(), none, "rejection").then().statusCode(404);
            takeBack(checker(), none).then().statusCode(404);
            with(checker()).get("/v1/sources/" + none + "/change").then().statusCode(404);
        }
        patch(source, Map.of("reliability", "A")).then().statusCode(202);
        with(reviewer()).contentType("application/json").body("{\"reason\":\" \"}").post("/v1/sources/" + source + "/change/rejection").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        decide(checker(), source, "rejection").then().statusCode(403);
        takeBack(reviewer(), source).then().statusCode(403).body("type", equalTo("/problems/proposal-of-another"));
        decide(reviewer(), source, "rejection").then().statusCode(201).body("reliability", equalTo("B")).body("pendingChange", nullValue());
        patch(source, Map.of("reliability", "A")).then().statusCode(202);
        takeBack(checker(), source).then().statusCode(201).body("reliability", equalTo("B")).body("pendingChange", nullValue());
        assertThat(types(source)).containsExactly("SOURCE_ADDED", "SOURCE_CHANGE_PROPOSED", "SOURCE_CHANGE_REJECTED", "SOURCE_CHANGE_PROPOSED", "SOURCE_CHANGE_TAKEN_BACK");
        assertThat(events(TestDatabase.ADMIN_KEY, source).get(2).get("reason")).isEqualTo("Not so.");
        proved();
    }

    @Test
    void a_change_is_overtaken_by_one_that_touches_what_it_is_about() throws Exception {
        String source = Published.corroborated().second();
        patch(source, Map.of("reliability", "A")).then().statusCode(202);
        patch(reviewer(), source, Map.of("protectionReason", "none yet")).then().statusCode(200).body("pendingChange.changes.field", contains("reliability"));
        patch(reviewer(), source, Map.of("reliability", "C")).then().statusCode(200).body("pendingChange", nullValue());
        assertThat(types(source)).endsWith("SOURCE_CHANGE_OVERTAKEN", "SOURCE_CHANGED");
        decide(reviewer(), source, "approval").then().statusCode(404);
        proved();
    }

    @Test
    void a_chain_of_control_that_would_close_is_refused_at_the_approval_too() {
        String source = Published.corroborated().second();
        String other = office("B");
        patch(source, Map.of("controlledBy", source)).then().statusCode(422).body("errors[0].code", equalTo("cycle"));
        patch(source, Map.of("controlledBy", UUID.randomUUID())).then().statusCode(422).body("errors[0].code", equalTo("unknown-source"));
        patch(source, Map.of("controlledBy", other)).then().statusCode(202);
        patch(other, Map.of("controlledBy", source)).then().statusCode(200);
        decide(reviewer(), source, "approval").then().statusCode(422).body("errors[0].pointer", equalTo("/controlledBy")).body("errors[0].code", equalTo("cycle"));
        read(source).then().body("controlledBy", nullValue()).body("pendingChange.changes.field", contains("controlledBy"));
    }

    @Test
    void of_two_approvals_at_once_one_is_made() throws Exception {
        String source = Published.corroborated().first();
        patch(source, Map.of("name", "Approved once")).then().statusCode(202);
        var barrier = new CyclicBarrier(2);
        Callable<Integer> approval = () -> {
            barrier.await();
            return decide(reviewer(), source, "approval").statusCode();
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(approval, approval))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 404);
        }
        assertThat(types(source)).containsExactly("SOURCE_ADDED", "SOURCE_CHANGE_PROPOSED", "SOURCE_CHANGED");
        proved();
    }

    @Test
    void a_partner_sees_nothing_of_a_change_that_waits() {
        Published published = Published.corroborated();
        patch(published.claimant(), Map.of("name", "Not yet")).then().statusCode(202);
        String partner = key(partner(), "cases:read", "events:read");
        with(partner).get("/v1/sources/" + published.claimant() + "/change").then().statusCode(403);
        with(partner).get("/v1/cases/" + published.id()).then().statusCode(200).body("claim.claimant.name", not(equalTo("Not yet")));
        assertThat(events(partner, published.claimant())).isEmpty();
        given().get("/v1/verdicts/changes?limit=200").then().body("items.findAll { it.toString().contains('Not yet') }", empty());
    }

    @Test
    void an_answer_to_an_approval_with_a_key_is_replayed() {
        String source = Published.corroborated().first();
        patch(source, Map.of("name", "Once")).then().statusCode(202);
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            with(reviewer()).header("Idempotency-Key", key).post("/v1/sources/" + source + "/change/approval").then().statusCode(201)
                    .header("Idempotent-Replayed", equalTo(replayed)).body("name", equalTo("Once"));
        }
    }

    @Test
    void an_admin_alone_gets_around_nothing() {
        String source = Published.corroborated().first();
        admin().contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("reliability", "A")).patch("/v1/sources/" + source)
                .then().statusCode(202);
        decide(TestDatabase.ADMIN_KEY, source, "approval").then().statusCode(403);
    }

    private void proved() throws Exception {
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
    }
}
