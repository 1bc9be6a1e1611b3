package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The author of a proposal finds in the queue that something else overtook it. */
@QuarkusTest
@Tag("postgresql")
@TestProfile(SecondPersonNeeded.class)
class OvertakenProposalsTest {

    @Inject
    EntityManager em;

    private static String colleague;

    private String author;

    @BeforeEach
    void people() {
        if (colleague == null) {
            colleague = keyOf("CHECKER");
        }
        author = keyOf("CHECKER");
    }

    private static Response move(String key, String id, String move) {
        return with(key).contentType("application/json").header("If-Match", "*").body(Map.of("move", move, "reason", "because")).post("/v1/cases/" + id + "/moves");
    }

    /** A case whose move to CORROBORATED {@code by} proposed. */
    private static String proposedBy(String by) {
        String id = openCase(source("Claimant", "B", null), source("Respondent", "B", null));
        attach(id, "DOCUMENT", "SUPPORTS", source("One", "B", null), 2);
        attach(id, "DOCUMENT", "SUPPORTS", source("Two", "B", null), 2);
        move(by, id, "CORROBORATE").then().statusCode(202);
        attach(id, "DOCUMENT", "REFUTES", source("Three", "B", null), 2);
        return id;
    }

    private static Response queue(String key) {
        return with(key).get("/v1/queue?need=OVERTAKEN&limit=200");
    }

    private static List<String> listed(String key) {
        return queue(key).path("items.item.id");
    }

    @Test
    void an_overtaken_proposal_is_in_the_queue_of_its_author_alone_with_the_change_that_overtook_it() {
        String id = proposedBy(author);
        assertThat(listed(author)).isEmpty();
        move(colleague, id, "DISPUTE").then().statusCode(201);
        queue(author).then().body("items.item.id", contains(id)).body("items[0].need", equalTo("OVERTAKEN"))
                .body("items[0].overtaken.overtakenBy", equalTo("CASE_MOVED")).body("items[0].overtaken.proposal.state", equalTo("OVERTAKEN"))
                .body("items[0].overtaken.proposal.move", equalTo("CORROBORATE"))
                .body("items[0].overtaken.proposal.decision.by.name", equalTo(with(colleague).get("/v1/me").path("name")));
        assertThat(with(author).get("/v1/queue").<String>path("items[0].need")).isEqualTo("OVERTAKEN");
        assertThat(with(author).get("/v1/queue?need=PROPOSED&limit=200").<List<String>>path("items.item.id")).doesNotContain(id);
        assertThat(listed(colleague)).isEmpty();
        with(colleague).get("/v1/queue?need=UNASSIGNED&limit=200").then().body("items[0].overtaken", nullValue());
    }

    @Test
    void it_leaves_the_queue_when_the_author_proposes_the_same_again() {
        String id = proposedBy(author);
        move(colleague, id, "DISPUTE").then().statusCode(201);
        attach(id, "DOCUMENT", "SUPPORTS", source("Four", "B", null), 2);
        move(colleague, id, "CORROBORATE").then().statusCode(202);
        assertThat(listed(author)).as("after somebody else proposed it").containsExactly(id);
        with(colleague).post("/v1/proposals/" + pending(id) + "/withdrawal").then().statusCode(201);
        move(author, id, "CORROBORATE").then().statusCode(202);
        assertThat(listed(author)).isEmpty();
    }

    @Test
    void it_leaves_the_queue_after_two_weeks() {
        String id = proposedBy(author);
        move(colleague, id, "DISPUTE").then().statusCode(201);
        String proposal = queue(author).path("items[0].overtaken.proposal.id");
        earlier(proposal, 15);
        List<String> later = listed(author);
        earlier(proposal, -15);
        assertThat(later).isEmpty();
        assertThat(listed(author)).containsExactly(id);
    }

    @Test
    void a_change_by_the_author_is_no_news_to_the_author() {
        String id = proposedBy(author);
        move(author, id, "DISPUTE").then().statusCode(201);
        assertThat(listed(author)).isEmpty();
    }

    @Test
    void several_are_listed_page_by_page() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            String id = proposedBy(author);
            move(colleague, id, "DISPUTE").then().statusCode(201);
            expected.add(id);
        }
        var found = new ArrayList<String>();
        String next = "";
        while (next != null) {
            Response page = with(author).get("/v1/queue?need=OVERTAKEN&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
            found.addAll(page.path("items.item.id"));
            next = page.path("next");
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String pending(String id) {
        return with(colleague).get("/v1/proposals?state=PENDING&caseId=" + id).path("items[0].id");
    }

    /** As if it had been proposed and overtaken {@code days} earlier. */
    private void earlier(String proposal, int days) {
        QuarkusTransaction.requiringNew().run(() -> {
            Proposal found = em.find(Proposal.class, UUID.fromString(proposal));
            found.proposedAt = found.proposedAt.minus(Duration.ofDays(days));
            found.decidedAt = found.decidedAt.minus(Duration.ofDays(days));
        });
    }
}
