package org.docket.pages.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.docket.casework.SecondPersonNeeded;
import org.docket.casework.TestDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an approver reads of a proposal before deciding it. */
@QuarkusTest
@TestProfile(SecondPersonNeeded.class)
class ProposalPageTest {

    private static final String PASSWORD = "correct horse battery";

    private static String checker;
    private static String session;

    @BeforeEach
    void people() {
        if (session == null) {
            checker = keyOf("CHECKER");
            String reviewer = person("REVIEWER");
            String link = URI.create(admin().post("/v1/people/" + reviewer + "/invitation").path("url")).getPath();
            form().formParam("password", PASSWORD).post(link).then().statusCode(303);
            String email = admin().get("/v1/people/" + reviewer).path("email");
            session = form().formParam("email", email).formParam("password", PASSWORD).post("/sign-in").then().statusCode(303).extract().cookie("docket_session");
        }
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification reviewer() {
        return form().cookie("docket_session", session);
    }

    private static String proposed(String id, String path, Map<String, String> body) {
        return with(checker).contentType("application/json").header("If-Match", "*").body(body).post("/v1/cases/" + id + path)
                .then().statusCode(202).extract().path("id");
    }

    private static String page(String id, String proposal) {
        return "/desk/cases/" + TestDesk.desk().get("/v1/cases/" + id).path("number") + "/proposals/" + proposal;
    }

    private static String tag(String page) {
        return reviewer().get(page).asString().replaceAll("(?s).*?name=\"basedOn\" value=\"([^\"]+)\".*", "$1");
    }

    private static void approve(String page) {
        reviewer().header("Prefer", "wait=10").formParam("basedOn", tag(page)).post(page + "/approval").then().statusCode(303);
    }

    @Test
    void a_publication_is_all_new_and_its_preview_is_the_page_that_readers_would_see() {
        String id = TestDesk.openCase(null, null);
        String page = page(id, proposed(id, "/publication", Map.of("summary", "It is <b>said</b>.")));
        reviewer().get(page).then().statusCode(200).body(containsString("all of it is new to readers"))
                .body(containsString("<ins>Something happened.</ins>")).body(containsString("<ins>It is &lt;b&gt;said&lt;/b&gt;.</ins>"))
                .body(containsString(page + "/preview"));
        reviewer().get(page + "/preview").then().statusCode(200).header("Cache-Control", "no-store").body(containsString("nobody outside the desk"))
                .body(containsString("class=\"verdict\"")).body(containsString("It is &lt;b&gt;said&lt;/b&gt;."));
        given().get("/v1/verdicts/" + id).then().statusCode(404);
        given().redirects().follow(false).get(page + "/preview").then().statusCode(303).header("Location", containsString("/sign-in?to="));
    }

    @Test
    void an_approver_reads_which_article_is_named() {
        String id = TestDesk.openCase(null, null);
        String proposal = with(checker).contentType("application/json").header("If-Match", "*")
                .body(Map.of("summary", "It is said.", "article", Map.of("url", "https://paper.example/said", "headline", "Who said it", "authors", List.of("Ines Alder"))))
                .post("/v1/cases/" + id + "/publication").then().statusCode(202).extract().path("id");
        reviewer().get(page(id, proposal)).then().statusCode(200).body(containsString("Headline of the article")).body(containsString("<ins>Who said it</ins>"))
                .body(containsString("<ins>Ines Alder</ins>"));
    }

    @Test
    void an_approver_reads_what_the_judgement_leaves_out() {
        String id = TestDesk.openCase(TestDesk.source("Claimant", "B", null), null);
        TestDesk.attach(id, "STATEMENT", "SUPPORTS", TestDesk.source("One", "B", null), 2);
        TestDesk.attach(id, "STATEMENT", "SUPPORTS", TestDesk.source("Two", "B", null), 2);
        String page = page(id, proposed(id, "/moves", Map.of("move", "CORROBORATE", "reason", "Two say so.")));
        reviewer().get(page).then().statusCode(200).body(containsString("Everything that supports the claim is a statement."))
                .body(not(containsString("No claimant")));
    }

    @Test
    void a_move_is_compared_with_what_is_public_now() {
        String id = TestDesk.openCase(TestDesk.source("Claimant", "B", null), TestDesk.source("Respondent", "B", null));
        TestDesk.attach(id, "DOCUMENT", "SUPPORTS", TestDesk.source("One", "B", null), 2);
        TestDesk.attach(id, "DOCUMENT", "SUPPORTS", TestDesk.source("Two", "B", null), 2);
        approve(page(id, proposed(id, "/publication", Map.of("summary", "It is said."))));
        String page = page(id, proposed(id, "/moves", Map.of("move", "CORROBORATE", "reason", "Two saw it.")));
        reviewer().get(page).then().statusCode(200).body(containsString("Compared with what is public now")).body(containsString("<del>Alleged</del>"))
                .body(containsString("<ins>Corroborated</ins>")).body(not(containsString("<ins>It is said.")));
        reviewer().get(page + "?lang=ar").then().statusCode(200).body(containsString("<del>مزعوم</del>"));
        approve(page);
        reviewer().get(page).then().statusCode(303).header("Location", endsWith("/history"));
    }

    @Test
    void a_withdrawal_leaves_readers_no_verdict_to_preview() {
        String id = TestDesk.openCase(null, null);
        approve(page(id, proposed(id, "/publication", Map.of("summary", "It is said."))));
        String page = page(id, proposed(id, "/publication/withdrawal", Map.of("reason", "It named somebody else.")));
        reviewer().get(page).then().statusCode(200).body(containsString("only the number, the dates and the reason"));
        assertThat(reviewer().get(page + "/preview").statusCode()).isEqualTo(404);
    }
}
