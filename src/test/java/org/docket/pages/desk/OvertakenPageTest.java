package org.docket.pages.desk;

import static io.restassured.RestAssured.given;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.docket.casework.SecondPersonNeeded;
import org.docket.casework.TestDesk;
import org.junit.jupiter.api.Test;

/** The author of a proposal reads at the desk what overtook it. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class OvertakenPageTest {

    private static final String PASSWORD = "correct horse battery";

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String session(String person) {
        String link = URI.create(admin().post("/v1/people/" + person + "/invitation").path("url")).getPath();
        form().formParam("password", PASSWORD).post(link).then().statusCode(303);
        String email = admin().get("/v1/people/" + person).path("email");
        return form().formParam("email", email).formParam("password", PASSWORD).post("/sign-in").then().statusCode(303).extract().cookie("docket_session");
    }

    private static void move(String key, String id, String move, int status) {
        with(key).contentType("application/json").header("If-Match", "*").body(Map.of("move", move, "reason", "because of " + move)).post("/v1/cases/" + id + "/moves")
                .then().statusCode(status);
    }

    @Test
    void the_queue_and_the_workbench_show_the_author_what_overtook_a_proposal_and_show_others_nothing() {
        String author = person("CHECKER");
        String bystander = person("CHECKER");
        String id = TestDesk.openCase(TestDesk.source("Claimant", "B", null), TestDesk.source("Respondent", "B", null));
        TestDesk.attach(id, "DOCUMENT", "SUPPORTS", TestDesk.source("One", "B", null), 2);
        TestDesk.attach(id, "DOCUMENT", "SUPPORTS", TestDesk.source("Two", "B", null), 2);
        move(key(author, "cases:read", "cases:write"), id, "CORROBORATE", 202);
        TestDesk.attach(id, "DOCUMENT", "REFUTES", TestDesk.source("Three", "B", null), 2);
        move(keyOf("CHECKER"), id, "DISPUTE", 201);
        String bench = "/desk/cases/" + TestDesk.desk().get("/v1/cases/" + id).path("number");
        String cookie = session(author);
        for (String page : new String[] {"/desk", bench}) {
            given().cookie("docket_session", cookie).get(page).then().statusCode(200).body(containsString("Your overtaken proposals")).body(containsString("Overtaken by"))
                    .body(containsString("because of CORROBORATE"));
        }
        String other = session(bystander);
        for (String page : new String[] {"/desk", bench}) {
            given().cookie("docket_session", other).get(page).then().statusCode(200).body(not(containsString("Your overtaken proposals")));
        }
    }
}
