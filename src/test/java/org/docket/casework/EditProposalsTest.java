package org.docket.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.docket.casework.TestProposals.approve;
import static org.docket.casework.TestProposals.checker;
import static org.docket.casework.TestProposals.decide;
import static org.docket.casework.TestProposals.move;
import static org.docket.casework.TestProposals.post;
import static org.docket.casework.TestProposals.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that readers see takes a second person. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class EditProposalsTest {

    private static final Map<String, String> CORRECTION = Map.of("type", "CORRECTION", "note", "It was worded otherwise.");

    @Inject
    VerifyLog verifyLog;

    @BeforeEach
    void people() {
        TestProposals.people();
    }

    private static Response edit(String id, Map<String, Object> patch) {
        var body = new HashMap<>(patch);
        body.put("reason", "We read it again.");
        body.put("correction", CORRECTION);
        return with(checker()).contentType("application/merge-patch+json").header("If-Match", "*").body(body).patch("/v1/cases/" + id);
    }

    private static String supported() {
        String id = openCase(null, null);
        attach(id, "DOCUMENT", "SUPPORTS", source("One office", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Another office", "B", null), 2);
        return id;
    }

    private static String corroborated() {
        String id = supported();
        approve(move(id, "CORROBORATE")).then().statusCode(201);
        approve(publish(id)).then().statusCode(201);
        return id;
    }

    private static Response verdict(String id) {
        return given().get("/v1/verdicts/" + id);
    }

    private static String state(Response proposed) {
        return desk().get("/v1/proposals/" + proposed.path("id")).path("state");
    }

    @Test
    void nobody_alone_turns_a_published_claim_into_its_opposite() {
        String id = corroborated();
        String before = verdict(id).path("claim.text");
        Response proposed = edit(id, Map.of("claim", Map.of("text", "It was not so.")));
        proposed.then().statusCode(202).body("kind", equalTo("EDIT")).body("edit.fields", contains("CLAIM")).body("edit.claim.text", equalTo("It was not so."))
                .body("edit.summary", nullValue());
        verdict(id).then().body("claim.text", equalTo(before)).body("standing", equalTo("HOLDS"));
        approve(proposed).then().statusCode(201).body("state", equalTo("APPROVED"));
        verdict(id).then().body("claim.text", equalTo("It was not so.")).body("standing", equalTo("LOST"))
                .body("corrections[0].note", equalTo("It was worded otherwise."));
    }

    @Test
    void the_article_waits_with_the_publication_and_a_changed_one_for_a_second_person() throws Exception {
        String id = openCase(null, null);
        Response proposed = post(checker(), "/v1/cases/" + id + "/publication",
                Map.of("summary", "It is said.", "article", Map.of("url", "https://paper.example/one", "headline", "One", "authors", List.of("Ines Alder"))));
        proposed.then().statusCode(202).body("article.url", equalTo("https://paper.example/one")).body("article.authors", contains("Ines Alder"));
        desk().get("/v1/cases/" + id).then().body("article", nullValue());
        approve(proposed).then().statusCode(201);
        verdict(id).then().body("article.headline", equalTo("One"));
        Response edited = edit(id, Map.of("article", Map.of("url", "https://paper.example/two")));
        edited.then().statusCode(202).body("edit.fields", contains("ARTICLE")).body("edit.article.url", equalTo("https://paper.example/two"));
        verdict(id).then().body("article.url", equalTo("https://paper.example/one"));
        approve(edited).then().statusCode(201);
        verdict(id).then().body("article.url", equalTo("https://paper.example/two"));
        var out = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(out))).as("%s", out).isZero();
    }

    @Test
    void what_the_desk_alone_reads_is_changed_at_once() {
        String id = corroborated();
        edit(id, Map.of("note", "Ask the office again.")).then().statusCode(200).body("note", equalTo("Ask the office again."));
    }

    @Test
    void a_publication_that_is_approved_leaves_a_move_that_waits() {
        String id = supported();
        Response moved = move(id, "CORROBORATE");
        approve(publish(id)).then().statusCode(201);
        assertThat(state(moved)).isEqualTo("PENDING");
        approve(moved).then().statusCode(201);
        verdict(id).then().body("status", equalTo("CORROBORATED"));
    }

    @Test
    void a_proposal_is_overtaken_by_what_changes_the_same_and_by_nothing_else() {
        String id = corroborated();
        Response summary = edit(id, Map.of("summary", "Two offices show it clearly."));
        edit(id, Map.of("summary", "Three offices show it.")).then().statusCode(409);
        Response topics = edit(id, Map.of("topics", List.of("statistics")));
        Response moved = move(id, "DISPUTE");
        moved.then().statusCode(422);
        approve(summary).then().statusCode(201);
        approve(topics).then().statusCode(201);
        Response reworded = edit(id, Map.of("claim", Map.of("text", "It was so."), "topics", List.of("offices")));
        post(checker(), "/v1/cases/" + id + "/publication/withdrawal", Map.of("reason", "A mistake.")).then().statusCode(202);
        assertThat(state(reworded)).isEqualTo("PENDING");
        approve(reworded).then().statusCode(201);
        verdict(id).then().body("summary", equalTo("Two offices show it clearly.")).body("claim.text", equalTo("It was so."));
    }

    @Test
    void an_author_takes_a_proposal_back_and_nobody_else_does() {
        String id = corroborated();
        Response proposed = edit(id, Map.of("summary", "Two offices show it after all."));
        decide(keyOf("CHECKER"), proposed, "withdrawal").then().statusCode(403).body("type", equalTo("/problems/proposal-of-another"));
        decide(checker(), proposed, "withdrawal").then().statusCode(201).body("state", equalTo("TAKEN_BACK"));
        approve(proposed).then().statusCode(409);
        decide(checker(), proposed, "withdrawal").then().statusCode(409);
    }

    @Test
    void an_edit_that_names_what_is_not_on_file_is_refused_before_it_is_proposed() {
        String id = corroborated();
        edit(id, Map.of("claim", Map.of("respondentIds", List.of("0198c9a0-0000-7000-8000-000000000000")))).then().statusCode(422)
                .body("errors.code", contains("unknown-source"));
    }

    @Test
    void the_log_tells_of_edits_and_their_seconds() throws Exception {
        String id = corroborated();
        approve(edit(id, Map.of("summary", "Two offices show it, in writing."))).then().statusCode(201);
        var out = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(out))).as("%s", out).isZero();
    }
}
