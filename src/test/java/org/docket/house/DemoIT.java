package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.packaged.Program;
import org.docket.packaged.SharedProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The first real case, worked through as a fact-checker would: the tests are the steps of one day, in their order. */
@TestMethodOrder(OrderAnnotation.class)
class DemoIT {

    private static int port;
    private static String id;

    @BeforeAll
    static void start() throws Exception {
        port = SharedProgram.OF_SEVERAL_PEOPLE.program().port();
        id = desk().get("/v1/cases?sort=number").path("items[0].id");
    }

    @Test
    @Order(1)
    void the_desk_holds_what_the_article_says_and_no_more() throws Exception {
        Response cases = desk().get("/v1/cases?sort=number&limit=5");
        assertThat(cases.<List<Integer>>path("items.number")).containsExactly(1, 2, 3, 4, 5);
        assertThat(cases.<List<String>>path("items.status")).containsExactly("ALLEGED", "DENIED", "ALLEGED", "ALLEGED", "CORROBORATED");
        assertThat(cases.<List<String>>path("items.visibility")).containsExactly("PUBLIC", "PUBLIC", "PUBLIC", "PRIVATE", "PUBLIC");
        assertThat(RestAssured.given().baseUri("http://localhost").port(port).get("/v1/verdicts/" + id).<String>path("status")).isEqualTo("ALLEGED");
        assertThat(cases.<List<String>>path("items[0].claim.respondents.name")).containsExactly("Government of North Korea", "Government of Russia");
        assertThat(cases.<String>path("items[2].claim.respondent")).isNull();
        assertThat(cases.<String>path("items[3].claim.claimant")).isNull();
        assertThat(openedByTheDemo()).isEqualTo(5);
        List<String> relations = desk().get("/v1/cases/" + id).path("links.relation");
        List<String> back = desk().get("/v1/cases/" + cases.path("items[1].id")).path("links.relation");
        assertThat(IntStream.of(relations.size(), back.size()).sum()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_denied_claim_can_be_denied_and_nothing_else_says_the_first_case() {
        assertThat(allowed()).containsExactly("DENY");
        Response corroborate = move("CORROBORATE");
        assertThat(corroborate.statusCode()).isEqualTo(422);
        assertThat(corroborate.<List<String>>path("unmet.guard")).containsExactly("CORROBORATION", "SECOND_PERSON");
        assertThat(corroborate.<Map<String, Object>>path("unmet[0]"))
                .containsEntry("guard", "CORROBORATION").containsEntry("has", 0).containsEntry("needs", 2);
        assertThat(move("DISPUTE").<List<String>>path("unmet.guard")).containsExactly("SUPPORT");
        assertThat(move("REFUTE").<List<String>>path("unmet.guard")).containsExactly("REFUTED", "SECOND_PERSON");
    }

    @Test
    @Order(3)
    void newspapers_change_nothing_two_independent_items_do_and_one_withdrawn_undoes_it() throws Exception {
        String briefing = desk().get("/v1/cases/" + id + "/evidence").path("items.find { it.stance == 'SUPPORTS' }.id");
        IntStream.range(0, 10).forEach(i -> attach("DOCUMENT", source("Newspaper " + i, "MEDIA"), briefing));
        assertThat(allowed()).containsExactly("DENY");
        String first = attach("IMAGE", source("Satellite operator", "COMPANY"));
        String second = attach("DOCUMENT", source("Port authority", "AGENCY"));
        Response proposed = move("CORROBORATE");
        assertThat(proposed.statusCode()).isEqualTo(202);
        assertThat(approved(proposed.path("id")).statusCode()).isEqualTo(201);
        assertThat(desk().get("/v1/cases/" + id).<Boolean>path("rightOfReply.owed")).isTrue();
        withdraw(second);
        assertThat(desk().get("/v1/cases/" + id).<String>path("standing")).isEqualTo("LOST");
        assertThat(move("REOPEN").<String>path("status")).isEqualTo("ALLEGED");
        withdraw(first);
        assertThat(allowed()).containsExactly("DENY");
        assertThat(move("DENY").statusCode()).isEqualTo(201);
    }

    private static void withdraw(String item) {
        assertThat(post("/v1/cases/" + id + "/evidence/" + item + "/withdrawal", Map.of("reason", "It was forged.")).statusCode()).isEqualTo(201);
    }

    /** Cases of the log that the demo opened. */
    private static long openedByTheDemo() throws Exception {
        return SharedProgram.OF_SEVERAL_PEOPLE.wire().all("/v1/events").stream()
                .filter(event -> event.path("type").asText().equals("CASE_OPENED") && event.path("actor").asText().equals("demo")).count();
    }

    /** By the reviewer of the demo desk, with a key of their own: one that the admin made would count as the admin. */
    private static Response approved(String proposal) throws Exception {
        String reviewer = desk().get("/v1/people").path("items.find { it.roles == ['REVIEWER'] }.id");
        String reviewing = SharedProgram.OF_SEVERAL_PEOPLE.wire().ownKey(reviewer, "moves:review");
        return RestAssured.given().baseUri("http://localhost").port(port).header("Authorization", "Bearer " + reviewing)
                .post("/v1/proposals/" + proposal + "/approval");
    }

    private static List<String> allowed() {
        return desk().get("/v1/cases/" + id).path("moves.findAll { it.allowed }.move");
    }

    private static Response move(String move) {
        return post("/v1/cases/" + id + "/moves", Map.of("move", move, "reason", "As the evidence says."));
    }

    private static String source(String name, String kind) {
        return post("/v1/sources", Map.of("name", name, "kind", kind, "reliability", "B")).path("id");
    }

    private static String attach(String kind, String source, String... derivedFrom) {
        return post("/v1/cases/" + id + "/evidence", Map.of("kind", kind, "stance", "SUPPORTS", "sourceId", source, "credibility", 2,
                "derivedFrom", derivedFrom)).path("id");
    }

    private static Response post(String path, Object body) {
        return desk().contentType("application/json").header("If-Match", "*").body(body).post(path);
    }

    private static RequestSpecification desk() {
        return RestAssured.given().baseUri("http://localhost").port(port).header("Authorization", "Bearer " + Program.KEY);
    }
}
