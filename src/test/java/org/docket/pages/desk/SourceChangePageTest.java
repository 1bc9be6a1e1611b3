package org.docket.pages.desk;

import static io.restassured.RestAssured.given;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.docket.casework.TestDesk.openCase;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.SecondPersonNeeded;
import org.docket.casework.TestDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of a source that readers see, from its form to the second person. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class SourceChangePageTest {

    private static final String PASSWORD = "correct horse battery";

    private static String checker;
    private static String reviewer;
    private static String second;

    private final String name = "Harbor " + UUID.randomUUID();
    private String source;

    @BeforeEach
    void aSourceThatReadersSee() {
        if (checker == null) {
            checker = session("CHECKER");
            reviewer = session("REVIEWER");
            second = ownKeyOf("REVIEWER");
        }
        source = TestDesk.source(name, "D", null);
        String id = openCase(source, null);
        String proposal = admin().contentType("application/json").header("If-Match", "*").body(Map.of("summary", "It is said.")).post("/v1/cases/" + id + "/publication")
                .then().statusCode(202).extract().path("id");
        with(second).post("/v1/proposals/" + proposal + "/approval").then().statusCode(201);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification as(String session) {
        return form().cookie("docket_session", session);
    }

    private static String session(String role) {
        String person = person(role);
        String link = URI.create(admin().post("/v1/people/" + person + "/invitation").path("url")).getPath();
        form().formParam("password", PASSWORD).post(link).then().statusCode(303);
        String email = admin().get("/v1/people/" + person).path("email");
        return form().formParam("email", email).formParam("password", PASSWORD).post("/sign-in").then().statusCode(303).extract().cookie("docket_session");
    }

    private static String tag(Response page) {
        return page.asString().replaceAll("(?s).*?name=\"basedOn\" value=\"([^\"]+)\".*", "$1");
    }

    private String page() {
        return "/desk/sources/" + source;
    }

    private Response change(String session, Map<String, String> fields) {
        var all = new HashMap<>(Map.of("name", name, "kind", "OTHER", "reliability", "D", "basedOn", tag(as(session).get(page()))));
        all.putAll(fields);
        return as(session).formParams(all).post(page());
    }

    @Test
    void old_and_new_stand_side_by_side_and_a_second_person_approves() {
        change(checker, Map.of("name", "Port of Westmark", "reliability", "A")).then().statusCode(303).header("Location", containsString("done=SOURCE_CHANGE_PROPOSED"));
        as(checker).get(page()).then().statusCode(200).body(containsString("<td><bdi>" + name + "</bdi></td><td><bdi>Port of Westmark</bdi></td>"))
                .body(containsString("<td>D, not usually reliable</td><td>A, completely reliable</td>")).body(containsString("/change/withdrawal\""))
                .body(not(containsString("/change/approval\"")));
        as(reviewer).get("/desk").then().statusCode(200).body(containsString("Changes that wait for a second person")).body(containsString("#pending-change\""));
        as(reviewer).get("/desk/sources").then().statusCode(200).body(containsString(page() + "#pending-change"));
        Response shown = as(reviewer).get(page());
        shown.then().body(containsString("/change/approval\"")).body(not(containsString("/change/withdrawal\"")));
        as(reviewer).cookie("docket_lang", "ar").get(page()).then().body(containsString("اقتراح تعديل"));
        as(checker).formParam("basedOn", tag(shown)).post(page() + "/change/approval").then().statusCode(403);
        as(reviewer).formParam("basedOn", tag(shown)).post(page() + "/change/approval").then().statusCode(303)
                .header("Location", containsString("done=SOURCE_CHANGE_APPROVED"));
        TestDesk.desk().get("/v1/sources/" + source).then().body("name", equalTo("Port of Westmark")).body("reliability", equalTo("A"));
        as(reviewer).get("/desk/sources").then().body(not(containsString(page() + "#pending-change")));
    }

    @Test
    void a_reviewer_rejects_with_a_reason_and_the_author_takes_back() {
        change(checker, Map.of("controlledBy", TestDesk.desk().get("/v1/sources/" + TestDesk.source("Ministry " + name, "B", null)).path("name"))).then().statusCode(303);
        as(reviewer).get(page()).then().body(containsString("<td>none</td><td><bdi>Ministry " + name + "</bdi></td>"));
        as(reviewer).formParam("basedOn", tag(as(reviewer).get(page()))).post(page() + "/change/rejection").then().statusCode(422)
                .body(containsString("aria-invalid=\"true\""));
        as(reviewer).formParam("basedOn", tag(as(reviewer).get(page()))).formParam("reason", "It is independent.").post(page() + "/change/rejection").then()
                .statusCode(303).header("Location", containsString("done=SOURCE_CHANGE_REJECTED"));
        change(checker, Map.of("kind", "AGENCY")).then().statusCode(303);
        change(reviewer, Map.of("kind", "COMPANY")).then().statusCode(409).body(containsString("A proposal for this is waiting already."));
        as(checker).formParam("basedOn", tag(as(checker).get(page()))).post(page() + "/change/withdrawal").then().statusCode(303)
                .header("Location", containsString("done=SOURCE_CHANGE_TAKEN_BACK"));
        TestDesk.desk().get("/v1/sources/" + source).then().body("kind", equalTo("OTHER")).body("controlledBy", nullValue()).body("pendingChange", nullValue());
    }
}
