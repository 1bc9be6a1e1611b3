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
import org.docket.packaged.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the first start with the demo to an account and a lost key: the tests are the steps of one newcomer, in their order. */
@TestMethodOrder(OrderAnnotation.class)
class FirstVisitIT {

    private static final String SESSION = "docket_session";

    private static Program program;
    private static String key;
    private static String id;

    @BeforeAll
    static void start() throws Exception {
        program = Program.withTheDemo();
        program.start();
        key = program.madeKey();
        id = desk().get("/v1/cases?sort=number").path("items[0].id");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void addresses_for_the_public_have_the_port_that_the_program_listens_on() {
        String home = "http://localhost:" + program.port();
        assertThat(desk().get("/v1/verdicts/" + id + "/claim-review").<String>path("url")).startsWith(home + "/verdicts/1/");
        assertThat(desk().get("/feeds/claim-reviews.json").<String>path("url")).isEqualTo(home + "/feeds/claim-reviews.json");
        desk().get("/feeds/verdicts.atom").then().body(containsString("\"" + home + "/feeds/verdicts.atom\""));
        page().redirects().follow(true).get("/verdicts/1").then().statusCode(200).body(containsString(home + "/embed/1"), not(containsString(":8080")));
    }

    @Test
    @Order(2)
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
    @Order(3)
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
    @Order(4)
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

    private static Response account(String link, String email) {
        return page().formParam("name", "Ada").formParam("email", email).formParam("password", "correct horse battery").post(link);
    }

    /** As a browser on this machine asks, which is led nowhere. */
    private static RequestSpecification page() {
        return RestAssured.given().baseUri("http://localhost").port(program.port()).redirects().follow(false).accept("text/html");
    }

    private static Response post(String path, Object body) {
        return desk().contentType("application/json").header("If-Match", "*").body(body).post(path);
    }

    private static RequestSpecification desk() {
        return RestAssured.given().baseUri("http://localhost").port(program.port()).header("Authorization", "Bearer " + key);
    }
}
