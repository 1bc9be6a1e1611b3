package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestDesk.tag;
import static org.docket.casework.TestDesk.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.docket.access.TestPeople;
import org.docket.platform.Effort;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
@TestProfile(SecondPersonNeeded.class)
class ProposalsTest {

    private static final int RACES = Effort.of(500);

    @Inject
    VerifyLog verifyLog;

    /** Of the application that runs the class: passwords are slow on purpose. */
    private static String checker;
    private static String reviewer;
    private static String both;

    @BeforeEach
    void people() {
        if (checker == null) {
            checker = keyOf("CHECKER");
            reviewer = ownKeyOf("REVIEWER");
            both = ownKeyOf("CHECKER", "REVIEWER");
        }
    }

    /** A case that only a second person keeps from being corroborated. */
    private String supported() {
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        attach(id, "DOCUMENT", "SUPPORTS", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Two", "B", null), 2);
        return id;
    }

    private static Response move(String key, String id, String move) {
        return with(key).contentType("application/json").header("If-Match", "*").body(Map.of("move", move, "reason", "because"))
                .post("/v1/cases/" + id + "/moves");
    }

    private static Response approve(String key, String proposal) {
        return with(key).contentType("application/json").post("/v1/proposals/" + proposal + "/approval");
    }

    private static Response reject(String key, String proposal) {
        return with(key).contentType("application/json").body(Map.of("reason", "not yet")).post("/v1/proposals/" + proposal + "/rejection");
    }

    private static String status(String id) {
        return desk().get("/v1/cases/" + id).path("status");
    }

    @Test
    void what_only_lacks_a_second_person_waits_for_one() {
        String id = supported();
        Response proposed = move(checker, id, "CORROBORATE");
        proposed.then().statusCode(202).header("Location", notNullValue()).body("state", equalTo("PENDING")).body("to", equalTo("CORROBORATED"));
        assertThat(status(id)).isEqualTo("ALLEGED");
        approve(reviewer, proposed.path("id")).then().statusCode(201).body("state", equalTo("APPROVED"));
        assertThat(status(id)).isEqualTo("CORROBORATED");
    }

    @Test
    void a_move_that_needs_nobody_else_is_made_at_once() {
        String id = supported();
        attach(id, "DOCUMENT", "REFUTES", source("Three", "B", null), 2);
        move(checker, id, "DISPUTE").then().statusCode(201);
    }

    @Test
    void what_lacks_evidence_too_is_refused_not_proposed() {
        Response refused = move(checker, openCase(null, null), "CORROBORATE");
        refused.then().statusCode(422).body("unmet.guard", equalTo(List.of("CORROBORATION", "SECOND_PERSON")));
    }

    @Test
    void nobody_approves_their_own_whatever_their_roles_or_keys() {
        String id = supported();
        String proposal = move(both, id, "CORROBORATE").path("id");
        String person = with(both).get("/v1/me").path("id");
        approve(both, proposal).then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        approve(TestPeople.key(person, "moves:review"), proposal).then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        approve(checker, proposal).then().statusCode(403).body("scope", equalTo("moves:review"));
        approve(TestDatabase.ADMIN_KEY, proposal).then().statusCode(403);
        assertThat(status(id)).isEqualTo("ALLEGED");
        approve(reviewer, proposal).then().statusCode(201);
    }

    /** Whoever makes a key stands behind it: with keys of their making for everybody, admins are one person still. */
    @Test
    void nobody_makes_themselves_the_second_person_with_keys_of_others() {
        String id = supported();
        String made = keyOf("REVIEWER");
        String grandchild = with(made).contentType("application/json").body(Map.of("ownerId", with(made).get("/v1/me").<String>path("id"), "scopes", List.of("moves:review")))
                .post("/v1/keys").then().statusCode(201).extract().path("key");
        String byAdmin = move(TestDatabase.ADMIN_KEY, id, "CORROBORATE").then().statusCode(202).extract().path("id");
        for (String key : List.of(made, grandchild, keyOf("CHECKER", "REVIEWER", "ADMIN"))) {
            approve(key, byAdmin).then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        }
        String other = supported();
        String byChecker = move(checker, other, "CORROBORATE").then().statusCode(202).extract().path("id");
        approve(made, byChecker).then().statusCode(403).body("type", equalTo("/problems/own-proposal"));
        assertThat(List.of(status(id), status(other))).containsOnly("ALLEGED");
        approve(reviewer, byAdmin).then().statusCode(201);
        approve(reviewer, byChecker).then().statusCode(201);
        String third = supported();
        String byReviewer = move(both, third, "CORROBORATE").then().statusCode(202).extract().path("id");
        approve(made, byReviewer).then().statusCode(201);
    }

    @Test
    void the_guards_are_asked_again_when_it_is_approved() {
        String id = supported();
        String proposal = move(checker, id, "CORROBORATE").path("id");
        withdraw(id, desk().get("/v1/cases/" + id + "/evidence").path("items[0].id"));
        approve(reviewer, proposal).then().statusCode(422).body("unmet.guard", equalTo(List.of("CORROBORATION")));
        desk().get("/v1/proposals/" + proposal).then().body("state", equalTo("PENDING"));
        attach(id, "DOCUMENT", "SUPPORTS", source("Four", "B", null), 2);
        approve(reviewer, proposal).then().statusCode(201);
    }

    @Test
    void a_rejection_says_why_and_is_final() {
        String id = supported();
        String proposal = move(checker, id, "CORROBORATE").path("id");
        with(reviewer).contentType("application/json").body(Map.of("reason", " ")).post("/v1/proposals/" + proposal + "/rejection")
                .then().statusCode(422);
        reject(reviewer, proposal).then().statusCode(201).body("state", equalTo("REJECTED")).body("decision.reason", equalTo("not yet"));
        approve(reviewer, proposal).then().statusCode(409).body("state", equalTo("REJECTED"));
        assertThat(status(id)).isEqualTo("ALLEGED");
        move(checker, id, "CORROBORATE").then().statusCode(202);
    }

    @Test
    void a_case_that_changes_its_status_overtakes_what_was_proposed() {
        String id = supported();
        String proposal = move(checker, id, "CORROBORATE").path("id");
        attach(id, "DOCUMENT", "REFUTES", source("Three", "B", null), 2);
        move(checker, id, "DISPUTE").then().statusCode(201);
        approve(reviewer, proposal).then().statusCode(409).body("type", equalTo("/problems/proposal-decided")).body("state", equalTo("OVERTAKEN"));
        assertThat(status(id)).isEqualTo("DISPUTED");
    }

    @Test
    void the_same_is_proposed_once() {
        String id = supported();
        String proposal = move(checker, id, "CORROBORATE").path("id");
        move(both, id, "CORROBORATE").then().statusCode(409).body("type", equalTo("/problems/already-proposed")).body("proposalId", equalTo(proposal));
    }

    @Test
    void an_approval_may_name_what_it_is_based_on() {
        String id = supported();
        String before = tag(id);
        Response proposed = move(checker, id, "CORROBORATE");
        String address = "/v1/proposals/" + proposed.path("id") + "/approval";
        with(reviewer).contentType("application/json").header("If-Match", before).post(address).then().statusCode(412);
        with(reviewer).contentType("application/json").header("If-Match", proposed.header("ETag")).post(address).then().statusCode(201);
    }

    @Test
    void proposals_are_first_in_the_queue_and_listed_by_state() {
        String id = supported();
        String proposal = move(checker, id, "CORROBORATE").path("id");
        assertThat(desk().get("/v1/queue?need=PROPOSED&limit=200").<List<String>>path("items.item.id")).contains(id);
        assertThat(desk().get("/v1/queue?need=UNASSIGNED&limit=200").<List<String>>path("items.item.id")).doesNotContain(id);
        assertThat(desk().get("/v1/proposals?caseId=" + id).<List<String>>path("items.id")).containsExactly(proposal);
        reject(reviewer, proposal);
        assertThat(desk().get("/v1/proposals?state=PENDING&caseId=" + id).<List<String>>path("items.id")).isEmpty();
        assertThat(desk().get("/v1/queue?need=PROPOSED&limit=200").<List<String>>path("items.item.id")).doesNotContain(id);
    }

    @Test
    void of_two_reviewers_who_approve_at_the_same_instant_one_is_told_that_it_is_done() throws Exception {
        String id = supported();
        attach(id, "DOCUMENT", "REFUTES", source("Three", "B", null), 2);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                String proposal = move(checker, id, "CORROBORATE").then().statusCode(202).extract().path("id");
                Callable<Response> one = () -> approve(reviewer, proposal);
                Callable<Response> other = () -> approve(both, proposal);
                List<Integer> answers = two.invokeAll(List.of(one, other)).stream().map(future -> future.resultNow().statusCode()).sorted().toList();
                assertThat(answers).containsExactly(201, 409);
                move(checker, id, "DISPUTE").then().statusCode(201);
            }
        }
        assertThat(moves(id)).isEqualTo(2L * RACES);
    }

    @Test
    void the_log_tells_who_proposed_and_who_approved_and_adds_up_to_the_rows() throws Exception {
        String id = supported();
        move(both, id, "CORROBORATE");
        approve(reviewer, desk().get("/v1/proposals?caseId=" + id).path("items[0].id"));
        Response history = desk().get("/v1/cases/" + id + "/history?limit=200");
        assertThat(history.<List<String>>path("items.type")).endsWith("PROPOSED", "CASE_MOVED");
        assertThat(history.<String>path("items[-1].actorId")).isEqualTo(with(reviewer).get("/v1/me").path("id"));
        assertThat(history.<String>path("items[-1].data.seconded.proposedBy")).isEqualTo(with(both).get("/v1/me").path("id"));
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
    }

    private static long moves(String id) {
        long count = 0;
        String next = "/v1/cases/" + id + "/history?limit=200";
        while (next != null) {
            Response page = desk().get(next);
            count += page.<List<String>>path("items.type").stream().filter("CASE_MOVED"::equals).count();
            String cursor = page.path("next");
            next = cursor == null ? null : "/v1/cases/" + id + "/history?limit=200&cursor=" + cursor;
        }
        return count;
    }
}
