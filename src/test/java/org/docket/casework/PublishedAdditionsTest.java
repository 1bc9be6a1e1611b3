package org.docket.casework;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestProposals.checker;
import static org.docket.casework.TestProposals.decide;
import static org.docket.casework.TestProposals.move;
import static org.docket.casework.TestProposals.post;
import static org.docket.casework.TestProposals.publish;
import static org.docket.casework.TestProposals.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.examiner.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers of a published case see nothing new until a second person has cleared it. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class PublishedAdditionsTest {

    @Inject
    VerifyLog verifyLog;

    @BeforeEach
    void people() {
        TestProposals.people();
    }

    private static Response approve(String proposal) {
        return decide(reviewer(), proposal, "approval");
    }

    private static void approved(Response proposed) {
        TestProposals.approve(proposed).then().statusCode(201);
    }

    private static Response attach(String id, String stance, String source) {
        return post(checker(), "/v1/cases/" + id + "/evidence", Map.of("kind", "DOCUMENT", "stance", stance, "sourceId", source, "credibility", 2, "quote", "It is in the register."));
    }

    private static String attached(String id, String stance) {
        return attach(id, stance, office()).then().statusCode(201).extract().path("id");
    }

    private static String office() {
        return source("Office " + UUID.randomUUID(), "B", null);
    }

    private static String openedCase() {
        return openCase(source("A claimant", "D", null), source("A respondent", "D", null));
    }

    private static String corroborated() {
        String id = openedCase();
        attached(id, "SUPPORTS");
        attached(id, "SUPPORTS");
        approved(move(id, "CORROBORATE"));
        approved(publish(id));
        return id;
    }

    private static Response verdict(String id) {
        return given().get("/v1/verdicts/" + id);
    }

    private static Response item(String key, String id, String item) {
        return with(key).get("/v1/cases/" + id + "/evidence/" + item);
    }

    /** The ids of the proposals that wait. */
    private static List<String> waiting(String id) {
        return desk().get("/v1/proposals?state=PENDING&caseId=" + id).path("items.id");
    }

    @Test
    void readers_see_a_new_item_once_a_second_person_has_cleared_it() {
        String id = corroborated();
        String tag = verdict(id).header("ETag");
        String item = attached(id, "SUPPORTS");
        item(checker(), id, item).then().statusCode(200).body("state", equalTo("UNCLEARED")).body("counted", equalTo(true));
        verdict(id).then().body("support.items", equalTo(2)).header("ETag", equalTo(tag));
        desk().get("/v1/cases/" + id).then().body("support.items", equalTo(3));
        String partner = key(partner(), "cases:read");
        item(partner, id, item).then().statusCode(404);
        with(partner).get("/v1/cases/" + id + "/evidence").then().body("items", hasSize(2)).body("items.id", not(hasItem(item)));
        with(partner).get("/v1/cases/" + id).then().body("support.items", equalTo(2)).body("evidence.items", equalTo(2));

        String proposal = waiting(id).getFirst();
        desk().get("/v1/proposals/" + proposal).then().body("kind", equalTo("CLEARANCE")).body("addition.evidence", contains(item));
        with(checker()).post("/v1/proposals/" + proposal + "/approval").then().statusCode(403);
        approve(proposal).then().statusCode(201);
        verdict(id).then().body("support.items", equalTo(3));
        item(partner, id, item).then().statusCode(200).body("state", equalTo("CURRENT"));
    }

    @Test
    void what_one_person_adds_waits_in_one_proposal() {
        String id = corroborated();
        String first = attached(id, "SUPPORTS");
        String earlier = waiting(id).getFirst();
        String second = attached(id, "CONTEXT");
        assertThat(waiting(id)).hasSize(1).doesNotContain(earlier);
        desk().get("/v1/proposals/" + waiting(id).getFirst()).then().body("addition.evidence", containsInAnyOrder(first, second));
        approve(earlier).then().statusCode(409);
    }

    @Test
    void an_uncleared_item_takes_standing_away_and_gives_none() {
        String id = corroborated();
        attached(id, "REFUTES");
        verdict(id).then().body("standing", equalTo("HOLDS"));
        attached(id, "REFUTES");
        verdict(id).then().body("standing", equalTo("LOST")).body("refutation.items", equalTo(0)).body("status", equalTo("CORROBORATED"));
        attached(id, "SUPPORTS");
        verdict(id).then().body("standing", equalTo("LOST")).body("support.items", equalTo(2));
        approve(waiting(id).getFirst()).then().statusCode(201);
        verdict(id).then().body("standing", equalTo("HOLDS")).body("refutation.items", equalTo(2)).body("support.items", equalTo(3));
    }

    @Test
    void a_move_that_rests_on_uncleared_items_is_a_proposal_that_clears_them() {
        String id = corroborated();
        String item = attached(id, "REFUTES");
        Response dispute = move(id, "DISPUTE");
        dispute.then().statusCode(202).body("kind", equalTo("MOVE")).body("addition.evidence", contains(item));
        verdict(id).then().body("status", equalTo("CORROBORATED")).body("refutation.items", equalTo(0));
        String clearance = waiting(id).getFirst();
        approved(dispute);
        verdict(id).then().body("status", equalTo("DISPUTED")).body("standing", equalTo("HOLDS")).body("refutation.items", equalTo(1));
        desk().get("/v1/proposals/" + clearance).then().body("state", equalTo("OVERTAKEN"));
    }

    @Test
    void an_item_that_came_after_a_move_was_proposed_is_not_cleared_by_it() {
        String id = corroborated();
        attached(id, "REFUTES");
        Response dispute = move(id, "DISPUTE");
        String later = attached(id, "SUPPORTS");
        approved(dispute);
        item(checker(), id, later).then().body("state", equalTo("UNCLEARED"));
        verdict(id).then().body("support.items", equalTo(2)).body("standing", equalTo("HOLDS"));
    }

    @Test
    void a_move_that_rests_on_what_readers_see_is_done_at_once() {
        String id = corroborated();
        attached(id, "REFUTES");
        approve(waiting(id).getFirst()).then().statusCode(201);
        move(id, "DISPUTE").then().statusCode(201);
        verdict(id).then().body("status", equalTo("DISPUTED"));
    }

    @Test
    void an_item_that_came_after_a_publication_was_proposed_waits() {
        String id = openedCase();
        attached(id, "SUPPORTS");
        Response published = publish(id);
        String later = attached(id, "SUPPORTS");
        approved(published);
        verdict(id).then().body("support.items", equalTo(1));
        item(checker(), id, later).then().body("state", equalTo("UNCLEARED"));
        post(checker(), "/v1/cases/" + id + "/clearance", Map.of("evidence", List.of(later))).then().statusCode(202).body("kind", equalTo("CLEARANCE"));
        post(checker(), "/v1/cases/" + id + "/clearance", Map.of()).then().statusCode(409).body("type", equalTo("/problems/already-proposed"));
        approve(waiting(id).getFirst()).then().statusCode(201);
        verdict(id).then().body("support.items", equalTo(2));
        post(checker(), "/v1/cases/" + id + "/clearance", Map.of()).then().statusCode(422).body("errors.code", contains("nothing-uncleared"));
    }

    @Test
    void an_item_of_another_case_is_not_cleared() {
        String id = corroborated();
        String other = corroborated();
        String item = attached(other, "SUPPORTS");
        attached(id, "SUPPORTS");
        post(checker(), "/v1/cases/" + id + "/clearance", Map.of("evidence", List.of(item))).then().statusCode(422).body("errors.code", contains("not-uncleared"));
    }

    @Test
    void an_item_is_cleared_with_those_that_it_derives_from() {
        String id = openedCase();
        Response published = publish(id);
        String root = attached(id, "SUPPORTS");
        String copy = post(checker(), "/v1/cases/" + id + "/evidence", Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", office(), "credibility", 2,
                "summary", "A copy.", "derivedFrom", List.of(root))).then().statusCode(201).extract().path("id");
        approved(published);
        post(checker(), "/v1/cases/" + id + "/clearance", Map.of("evidence", List.of(copy))).then().statusCode(202)
                .body("addition.evidence", containsInAnyOrder(root, copy));
    }

    @Test
    void a_new_mark_of_a_published_case_is_proposed_and_taking_it_away_is_not() {
        String id = corroborated();
        String item = desk().get("/v1/cases/" + id + "/evidence").path("items[0].id");
        String mark = "/v1/cases/" + id + "/evidence/" + item + "/decisive";
        Response marked = with(checker()).contentType("application/json").header("If-Match", "*").body(Map.of("reason", "It is the register itself.")).put(mark);
        marked.then().statusCode(202).body("kind", equalTo("MARK")).body("addition.evidenceId", equalTo(item));
        item(checker(), id, item).then().body("decisive", nullValue());
        approved(marked);
        item(checker(), id, item).then().body("decisive.reason", equalTo("It is the register itself."));
        with(checker()).header("If-Match", "*").queryParam("reason", "It is a copy.").delete(mark).then().statusCode(200).body("decisive", nullValue());
    }

    @Test
    void that_two_pictures_are_different_is_proposed_on_a_published_case() throws Exception {
        String id = openedCase();
        String one = attached(id, "SUPPORTS");
        String other = attached(id, "SUPPORTS");
        approved(move(id, "CORROBORATE"));
        approved(publish(id));
        byte[] picture = TestPictures.encoded(TestPictures.scene(307, 400), "png");
        added(checker(), "/v1/cases/" + id + "/evidence/" + one + "/files", picture);
        added(checker(), "/v1/cases/" + id + "/evidence/" + other + "/files", picture);
        item(checker(), id, other).then().body("samePictureAs", contains(one));
        desk().get("/v1/cases/" + id).then().body("standing", equalTo("LOST"));
        Response distinguished = post(checker(), "/v1/cases/" + id + "/evidence/" + other + "/distinction", Map.of("otherId", one, "reason", "One is of the port side."));
        distinguished.then().statusCode(202).body("kind", equalTo("DISTINCTION")).body("addition.distinction.otherId", equalTo(one));
        desk().get("/v1/cases/" + id).then().body("standing", equalTo("LOST"));
        approved(distinguished);
        verdict(id).then().body("standing", equalTo("HOLDS"));
    }

    @Test
    void a_new_link_of_a_published_case_is_proposed() {
        String id = corroborated();
        String other = corroborated();
        Map<String, Object> link = Map.of("relation", "RELATED", "caseId", other);
        Response linked = post(checker(), "/v1/cases/" + id + "/links", link);
        linked.then().statusCode(202).body("kind", equalTo("LINK")).body("addition.link.caseId", equalTo(other));
        verdict(id).then().body("links.related", empty());
        approved(linked);
        verdict(id).then().body("links.related.verdictId", contains(other));
        post(checker(), "/v1/cases/" + id + "/links", link).then().statusCode(201);
        String unpublished = openedCase();
        post(checker(), "/v1/cases/" + unpublished + "/links", link).then().statusCode(201);
    }

    @Test
    void a_publication_clears_what_was_waiting() {
        String id = corroborated();
        String item = attached(id, "CONTEXT");
        String proposal = waiting(id).getFirst();
        approved(post(checker(), "/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "We look at it again.")));
        approved(publish(id));
        item(checker(), id, item).then().body("state", equalTo("CURRENT"));
        desk().get("/v1/proposals/" + proposal).then().body("state", equalTo("OVERTAKEN"));
    }

    @Test
    void a_link_that_was_made_in_the_meantime_is_not_made_again() {
        String id = corroborated();
        Map<String, Object> link = Map.of("relation", "RELATED", "caseId", corroborated());
        String proposal = post(checker(), "/v1/cases/" + id + "/links", link).then().statusCode(202).extract().path("id");
        approved(post(checker(), "/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "We look at it again.")));
        post(checker(), "/v1/cases/" + id + "/links", link).then().statusCode(201);
        approved(publish(id));
        approve(proposal).then().statusCode(409).body("type", equalTo("/problems/already-linked"));
    }

    @Test
    void the_right_of_reply_of_a_published_case_is_proposed() {
        String id = corroborated();
        String comments = "/v1/cases/" + id + "/comment-requests";
        Response asked = post(checker(), comments, Map.of("channel", "press office", "deadlineAt", Instant.now().plusSeconds(86_400).toString()));
        asked.then().statusCode(202).body("kind", equalTo("COMMENT_REQUEST")).body("addition.request.channel", equalTo("press office"));
        verdict(id).then().body("rightOfReply.state", equalTo("NOT_ASKED"));
        approved(asked);
        verdict(id).then().body("rightOfReply.state", equalTo("WAITING"));
        String request = desk().get(comments).path("items[0].id");
        Response answered = post(checker(), comments + '/' + request + "/answer", Map.of("outcome", "REPLIED", "reply", "We have nothing to add."));
        answered.then().statusCode(202).body("kind", equalTo("COMMENT_ANSWER"));
        verdict(id).then().body("rightOfReply.reply", nullValue());
        approved(answered);
        verdict(id).then().body("rightOfReply.reply", equalTo("We have nothing to add."));
    }

    @Test
    void a_file_of_a_published_case_is_cleared_by_another_person_and_seen_with_its_item() {
        String id = corroborated();
        String item = attached(id, "SUPPORTS");
        String files = "/v1/cases/" + id + "/evidence/" + item + "/files";
        String own = added(reviewer(), files, "Of the reviewer().".getBytes(UTF_8));
        post(reviewer(), files + '/' + own + "/clearance", Map.of("reason", "Readers may see it.")).then().statusCode(403).body("type", equalTo("/problems/own-file"));
        String other = added(checker(), files, "Of the checker().".getBytes(UTF_8));
        post(reviewer(), files + '/' + other + "/clearance", Map.of("reason", "Readers may see it.")).then().statusCode(201);
        String open = "/v1/verdicts/" + id + "/files";
        given().get(open).then().body("items", empty());
        given().get(open + '/' + other).then().statusCode(404);
        approve(waiting(id).getFirst()).then().statusCode(201);
        given().get(open).then().body("items.sha256", contains(other));
        given().get(open + '/' + other).then().statusCode(200);
    }

    private static String added(String key, String files, byte[] bytes) {
        return with(key).contentType("application/octet-stream").queryParam("name", "a").body(bytes).post(files)
                .then().statusCode(201).extract().path("sha256");
    }

    @Test
    void a_move_brings_the_rating_and_the_summary_of_its_status() {
        String id = openedCase();
        approved(post(checker(), "/v1/cases/" + id + "/publication", Map.of("summary", "We could not settle it.", "rating", "UNPROVEN")));
        attached(id, "SUPPORTS");
        attached(id, "SUPPORTS");
        desk().get("/v1/cases/" + id).then().body("moves.find{it.move=='CORROBORATE'}.asksFor", contains("SUMMARY", "RATING"));
        post(checker(), "/v1/cases/" + id + "/moves", Map.of("move", "CORROBORATE", "reason", "Two offices.", "rating", "FALSE")).then().statusCode(422).body("ratings", hasItem("TRUE"));
        Response proposed = post(checker(), "/v1/cases/" + id + "/moves", Map.of("move", "CORROBORATE", "reason", "Two offices.", "rating", "TRUE", "summary", "Two offices show it."));
        proposed.then().statusCode(202).body("rating", equalTo("TRUE")).body("summary", equalTo("Two offices show it."));
        approved(proposed);
        verdict(id).then().body("status", equalTo("CORROBORATED")).body("rating", equalTo("TRUE")).body("summary", equalTo("Two offices show it."))
                .body("summaryOutdated", nullValue()).body("corrections[0].changed", containsInAnyOrder("status", "rating", "summary"));
    }

    @Test
    void a_summary_that_is_older_than_the_status_is_marked() {
        String id = openedCase();
        approved(post(checker(), "/v1/cases/" + id + "/publication", Map.of("summary", "We could not settle it.", "rating", "UNPROVEN")));
        attached(id, "SUPPORTS");
        attached(id, "SUPPORTS");
        approved(move(id, "CORROBORATE"));
        verdict(id).then().body("summaryOutdated", equalTo(true)).body("rating", not(equalTo("UNPROVEN")));
        approved(with(checker()).contentType("application/merge-patch+json").header("If-Match", "*").body(Map.of("summary", "Two offices show it.", "reason", "New status.",
                "correction", Map.of("type", "UPDATE", "note", "It is settled."))).patch("/v1/cases/" + id));
        verdict(id).then().body("summaryOutdated", nullValue());
    }

    @Test
    void the_log_tells_of_additions_and_of_who_cleared_them() throws Exception {
        String id = corroborated();
        attached(id, "REFUTES");
        approve(waiting(id).getFirst()).then().statusCode(201);
        attached(id, "CONTEXT");
        var out = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(out))).as("%s", out).isZero();
    }
}
