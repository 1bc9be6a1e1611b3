package org.docket.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docket.packaged.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first real case, worked through as a fact-checker would. */
class DemoIT {

    private static final String SESSION = "docket_session";

    private Program program;
    private String key;
    private String id;

    @BeforeEach
    void start() throws Exception {
        program = Program.withTheDemo();
        program.start();
        key = program.madeKey();
        id = desk().get("/v1/cases?sort=number").path("items[0].id");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void the_desk_holds_what_the_article_says_and_no_more() {
        Response cases = desk().get("/v1/cases?sort=number");
        assertThat(cases.<List<Integer>>path("items.number")).containsExactly(1, 2, 3, 4);
        assertThat(cases.<List<String>>path("items.status")).containsExactly("ALLEGED", "DENIED", "ALLEGED", "ALLEGED");
        assertThat(cases.<List<String>>path("items.visibility")).containsExactly("PUBLIC", "PUBLIC", "PUBLIC", "PRIVATE");
        assertThat(RestAssured.given().baseUri("http://localhost").port(program.port()).get("/v1/verdicts/" + id).<String>path("status")).isEqualTo("ALLEGED");
        assertThat(cases.<String>path("items[2].claim.respondent")).isNull();
        assertThat(cases.<String>path("items[3].claim.claimant")).isNull();
        List<String> relations = desk().get("/v1/cases/" + id).path("links.relation");
        List<String> back = desk().get("/v1/cases/" + cases.path("items[1].id")).path("links.relation");
        assertThat(IntStream.of(relations.size(), back.size()).sum()).isEqualTo(1);
    }

    @Test
    void a_denied_claim_can_be_denied_and_nothing_else_says_the_first_case() {
        assertThat(allowed()).containsExactly("DENY");
        Response corroborate = move("CORROBORATE");
        assertThat(corroborate.statusCode()).isEqualTo(422);
        assertThat(corroborate.<List<String>>path("unmet.guard")).containsExactly("CORROBORATION", "SECOND_PERSON");
        assertThat(corroborate.<Map<String, Object>>path("unmet[0]"))
                .containsEntry("guard", "CORROBORATION").containsEntry("has", 0).containsEntry("needs", 2);
        assertThat(move("DISPUTE").<List<String>>path("unmet.guard")).containsExactly("SUPPORT");
        assertThat(move("REFUTE").<List<String>>path("unmet.guard")).containsExactly("REFUTED", "SECOND_PERSON");
        assertThat(move("DENY").statusCode()).isEqualTo(201);
    }

    @Test
    void newspapers_change_nothing_two_independent_items_do_and_one_withdrawn_undoes_it() {
        String briefing = desk().get("/v1/cases/" + id + "/evidence").path("items.find { it.stance == 'SUPPORTS' }.id");
        IntStream.range(0, 10).forEach(i -> attach("DOCUMENT", source("Newspaper " + i, "MEDIA"), briefing));
        assertThat(allowed()).containsExactly("DENY");
        attach("IMAGE", source("Satellite operator", "COMPANY"));
        String second = attach("DOCUMENT", source("Port authority", "AGENCY"));
        Response proposed = move("CORROBORATE");
        assertThat(proposed.statusCode()).isEqualTo(202);
        assertThat(approved(proposed.path("id")).statusCode()).isEqualTo(201);
        assertThat(desk().get("/v1/cases/" + id).<Boolean>path("rightOfReply.owed")).isTrue();
        assertThat(post("/v1/cases/" + id + "/evidence/" + second + "/withdrawal", Map.of("reason", "It was forged.")).statusCode()).isEqualTo(201);
        assertThat(desk().get("/v1/cases/" + id).<String>path("standing")).isEqualTo("LOST");
        assertThat(move("REOPEN").<String>path("status")).isEqualTo("ALLEGED");
    }

    @Test
    void a_newcomer_is_at_the_desk_by_the_links_of_the_ready_block() throws Exception {
        assertThat(program.readyBlock().strip().lines().skip(1)).allMatch(line -> line.startsWith("  "));
        String link = program.shown("your account").orElseThrow();
        page().get(link).then().statusCode(200);
        assertThat(account(link, "checker@desk.example").statusCode()).isEqualTo(422);
        Response made = account(link, "ada@desk.example");
        assertThat(made.statusCode()).isEqualTo(303);
        page().cookie(SESSION, made.cookie(SESSION)).get("/desk/people").then().statusCode(200);
        assertThat(desk().get("/v1/people").<List<String>>path("items.find { it.email == 'ada@desk.example' }.roles")).containsExactlyInAnyOrder("CHECKER", "REVIEWER", "ADMIN");
        assertThat(account(link, "eve@desk.example").statusCode()).isEqualTo(410);
        page().get(link).then().statusCode(410);
        assertThat(desk().get("/v1/people").<List<String>>path("items.email")).doesNotContain("eve@desk.example");
    }

    @Test
    void the_demo_signs_in_as_its_people_from_this_machine_alone() throws Exception {
        for (String name : List.of("demo checker", "demo reviewer")) {
            String link = program.shown(name).orElseThrow();
            page().get(link).then().statusCode(200).header("Set-Cookie", nullValue());
            page().header("X-Forwarded-For", "127.0.0.1").post(link).then().statusCode(403).header("Set-Cookie", nullValue());
            page().header("Sec-Fetch-Site", "cross-site").post(link).then().statusCode(403).header("Set-Cookie", nullValue());
            Response welcome = page().header("Sec-Fetch-Site", "same-origin").post(link);
            assertThat(welcome.statusCode()).isEqualTo(303);
            page().cookie(SESSION, welcome.cookie(SESSION)).get("/desk").then().statusCode(200).body(containsStringIgnoringCase(name));
            page().cookie(SESSION, welcome.cookie(SESSION)).get("/desk/people").then().statusCode(403);
        }
    }

    @Test
    void addresses_for_the_public_have_the_port_that_the_program_listens_on() {
        String home = "http://localhost:" + program.port();
        assertThat(desk().get("/v1/verdicts/" + id + "/claim-review").<String>path("url")).isEqualTo(home + "/v1/verdicts/" + id);
        assertThat(desk().get("/feeds/claim-reviews.json").<String>path("url")).isEqualTo(home + "/feeds/claim-reviews.json");
        desk().get("/feeds/verdicts.atom").then().body(containsString("\"" + home + "/feeds/verdicts.atom\""));
        page().redirects().follow(true).get("/verdicts/1").then().statusCode(200).body(containsString(home + "/embed/1"), not(containsString(":8080")));
    }

    @Test
    void a_lost_admins_key_is_made_again_with_the_server_stopped() throws Exception {
        String checker = desk().get("/v1/people").path("items.find { it.roles == ['CHECKER'] }.id");
        String other = post("/v1/keys", Map.of("ownerId", checker, "scopes", List.of("cases:read"))).path("key");
        String lost = key;
        program.stop();
        key = Typed.run(Path.of("bin/docket").toAbsolutePath() + " keys reset-admin 2>> server.log", program.folder(),
                Map.of("DOCKET_DATA_DIR", program.folder().toString())).strip();
        assertThat(key).startsWith("docket_").hasLineCount(1);
        program.start();
        assertThat(program.shown("admin key")).isPresent().get().asString().doesNotStartWith("docket_");
        desk().get("/v1/people").then().statusCode(200);
        assertThat(desk().get("/v1/events?limit=200").<List<String>>path("items.findAll { it.actor == 'docket' }.type")).endsWith("KEY_CREATED", "KEY_REVOKED");
        key = other;
        desk().get("/v1/cases").then().statusCode(200);
        key = lost;
        desk().get("/v1/cases").then().statusCode(401);
    }

    private Response account(String link, String email) {
        return page().formParam("name", "Ada").formParam("email", email).formParam("password", "correct horse battery").post(link);
    }

    /** As a browser on this machine asks, which is led nowhere. */
    private RequestSpecification page() {
        return RestAssured.given().baseUri("http://localhost").port(program.port()).redirects().follow(false).accept("text/html");
    }

    /** By the reviewer of the demo desk, with a key that the admin makes for them. */
    private Response approved(String proposal) {
        String reviewer = desk().get("/v1/people").path("items.find { it.roles == ['REVIEWER'] }.id");
        String reviewing = post("/v1/keys", Map.of("ownerId", reviewer, "scopes", List.of("moves:review"))).path("key");
        return RestAssured.given().baseUri("http://localhost").port(program.port()).header("Authorization", "Bearer " + reviewing)
                .post("/v1/proposals/" + proposal + "/approval");
    }

    private List<String> allowed() {
        return desk().get("/v1/cases/" + id).path("moves.findAll { it.allowed }.move");
    }

    private Response move(String move) {
        return post("/v1/cases/" + id + "/moves", Map.of("move", move, "reason", "As the evidence says."));
    }

    private String source(String name, String kind) {
        return post("/v1/sources", Map.of("name", name, "kind", kind, "reliability", "B")).path("id");
    }

    private String attach(String kind, String source, String... derivedFrom) {
        return post("/v1/cases/" + id + "/evidence", Map.of("kind", kind, "stance", "SUPPORTS", "sourceId", source, "credibility", 2,
                "derivedFrom", derivedFrom)).path("id");
    }

    private Response post(String path, Object body) {
        return desk().contentType("application/json").header("If-Match", "*").body(body).post(path);
    }

    private RequestSpecification desk() {
        return RestAssured.given().baseUri("http://localhost").port(program.port()).header("Authorization", "Bearer " + key);
    }
}
