package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.patch;
import static org.docket.casework.TestDesk.source;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class PublicationTest {

    @Inject
    VerifyLog verifyLog;

    static Response publish(String id) {
        return json(Map.of("summary", "It is said to have happened.", "rating", "Unproven", "reviewOn", "2020-01-01")).header("If-Match", "*")
                .post("/v1/cases/" + id + "/publication");
    }

    static Response withdrawal(String id) {
        return json(Map.of("reason", "It named somebody who is not part of it.")).header("If-Match", "*")
                .post("/v1/cases/" + id + "/publication/withdrawal");
    }

    private static List<String> corrections(String id) {
        return desk().get("/v1/cases/" + id + "/history?limit=200").path("items.findAll { it.data.correction != null }.data.correction.type");
    }

    @Test
    void a_desk_of_one_publishes_alone_and_withdraws_with_a_reason() {
        String id = openCase(null, null);
        publish(id).then().statusCode(201).body("visibility", equalTo("PUBLIC")).body("summary", equalTo("It is said to have happened."));
        publish(id).then().statusCode(409).body("type", equalTo("/problems/already-public"));
        withdrawal(id).then().statusCode(201).body("visibility", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("It named somebody who is not part of it."));
        withdrawal(id).then().statusCode(409).body("type", equalTo("/problems/not-public"));
        publish(id).then().statusCode(201).body("visibility", equalTo("PUBLIC")).body("withdrawal", nullValue());
    }

    @Test
    void publishing_names_the_version_it_saw_and_has_a_summary() {
        String id = openCase(null, null);
        json(Map.of("summary", "Said.")).post("/v1/cases/" + id + "/publication").then().statusCode(428);
        json(Map.of("summary", " ")).header("If-Match", "*").post("/v1/cases/" + id + "/publication").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/summary"));
    }

    @Test
    void a_change_that_readers_can_see_says_what_it_is() {
        String id = openCase(null, null);
        publish(id);
        patch(id, "{\"topics\":[\"sea\"]}").then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        patch(id, "{\"topics\":[\"sea\"],\"reason\":\"filed wrongly\"}").then().statusCode(200);
        patch(id, "{\"summary\":\"It happened.\",\"reason\":\"new facts\"}").then().statusCode(422).body("errors[0].pointer", equalTo("/correction"));
        patch(id, "{\"summary\":\"It happened.\",\"reason\":\"new facts\",\"correction\":{\"type\":\"CLARIFICATION\",\"note\":\"Clearer.\"}}")
                .then().statusCode(200).body("summary", equalTo("It happened."));
        assertThat(corrections(id)).containsExactly("CLARIFICATION");
    }

    @Test
    void a_new_status_of_something_public_is_an_update_and_a_withdrawal_a_retraction() {
        String denier = source("Denier", "B", null);
        String id = openCase(source("Claimant", "B", null), denier);
        attach(id, "STATEMENT", "REFUTES", denier, 6);
        publish(id);
        TestDesk.move(id, "DENY").then().statusCode(201);
        withdrawal(id);
        assertThat(corrections(id)).containsExactly("UPDATE", "RETRACTION");
    }

    @Test
    void a_verdict_that_was_true_as_of_a_day_is_in_the_queue_after_it() {
        String id = openCase(null, null);
        publish(id);
        assertThat(desk().get("/v1/queue?need=REVIEW_DUE&limit=200").<List<String>>path("items.item.id")).contains(id);
        assertThat(desk().get("/v1/queue?need=UNASSIGNED&limit=200").<List<String>>path("items.item.id")).doesNotContain(id);
    }

    @Test
    void a_partner_sees_what_is_public_and_of_the_rest_not_even_that_it_is_there() {
        String reading = key(partner(), "cases:read");
        String hidden = openCase(null, null);
        String shown = openCase(null, null);
        patch(shown, "{\"note\":\"for us alone\"}").then().statusCode(200);
        String item = attach(shown, "DOCUMENT", "SUPPORTS", source("Archive", "B", null), 2);
        json(Map.of("reason", "Ann misread it.")).header("If-Match", "*").post("/v1/cases/" + shown + "/evidence/" + item + "/withdrawal").then().statusCode(201);
        publish(shown);
        for (String below : List.of("", "/evidence", "/evidence/" + hidden)) {
            with(reading).get("/v1/cases/" + hidden + below).then().statusCode(404);
        }
        with(reading).get("/v1/cases/" + shown).then().statusCode(200).body("note", nullValue());
        with(reading).get("/v1/cases?limit=200").then().body("items.id", hasItem(shown)).body("items.id", not(hasItem(hidden)));
        with(reading).get("/v1/cases?limit=200&visibility=PRIVATE").then().body("items.size()", equalTo(0));
        with(reading).get("/v1/cases/" + shown + "/history").then().statusCode(403);
        desk().get("/v1/cases/" + shown + "/evidence/" + item).then().statusCode(200).body("attachedBy", not(equalTo("desk")))
                .body("withdrawal.by", not(equalTo("desk"))).body("withdrawal.reason", equalTo("Ann misread it."));
        with(reading).get("/v1/cases/" + shown + "/evidence/" + item).then().statusCode(200).body("quote", equalTo(desk().get("/v1/cases/" + shown + "/evidence/" + item).path("quote")))
                .body("attachedBy", equalTo("desk")).body("withdrawal.at", notNullValue()).body("withdrawal.by", equalTo("desk")).body("withdrawal.reason", nullValue());
        with(reading).get("/v1/cases/" + shown + "/evidence").then().statusCode(200).body("items.id", hasItem(item)).body("items.attachedBy", everyItem(equalTo("desk")))
                .body("items.withdrawal.by", everyItem(equalTo("desk"))).body("items.withdrawal.reason", everyItem(nullValue()));
        withdrawal(shown);
        with(reading).get("/v1/cases/" + shown).then().statusCode(404);
    }

    @Test
    void the_respondent_can_have_their_say() {
        String checker = keyOf("CHECKER");
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        attach(id, "DOCUMENT", "SUPPORTS", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Two", "B", null), 2);
        TestDesk.move(id, "CORROBORATE").then().statusCode(201).body("rightOfReply.state", equalTo("NOT_ASKED")).body("rightOfReply.owed", equalTo(true));
        Response asked = with(checker).contentType("application/json")
                .body(Map.of("channel", "press@example.org", "deadlineAt", "2099-01-01T00:00:00Z")).post("/v1/cases/" + id + "/comment-requests");
        asked.then().statusCode(201).body("outcome", equalTo("WAITING"));
        String answer = "/v1/cases/" + id + "/comment-requests/" + asked.path("id") + "/answer";
        desk().get("/v1/cases/" + id).then().body("rightOfReply.state", equalTo("WAITING")).body("rightOfReply.owed", nullValue());
        with(checker).contentType("application/json").body(Map.of("outcome", "NO_REPLY")).post(answer).then().statusCode(201);
        with(checker).contentType("application/json").body(Map.of("outcome", "REPLIED")).post(answer).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/reply"));
        with(checker).contentType("application/json").body(Map.of("outcome", "REPLIED", "reply", "No.")).post(answer).then().statusCode(201);
        with(checker).contentType("application/json").body(Map.of("outcome", "DECLINED")).post(answer).then().statusCode(409);
        desk().get("/v1/cases/" + id).then().body("rightOfReply.state", equalTo("REPLIED"));
    }

    @Test
    void nobody_can_be_asked_where_there_is_no_respondent() {
        json(Map.of("channel", "press@example.org", "deadlineAt", "2099-01-01T00:00:00Z")).post("/v1/cases/" + openCase(null, null) + "/comment-requests")
                .then().statusCode(422).body("errors[0].code", equalTo("no-respondent"));
    }

    @Test
    void what_became_public_is_a_fold_of_the_log_too() throws Exception {
        String id = openCase(null, null);
        publish(id);
        patch(id, "{\"summary\":\"It happened.\",\"reason\":\"why\",\"correction\":{\"type\":\"UPDATE\",\"note\":\"New.\"}}").then().statusCode(200);
        withdrawal(id);
        var said = new ByteArrayOutputStream();
        int code = verifyLog.run(new PrintStream(said));
        assertThat(code).as(said.toString()).isZero();
    }
}
