package org.docket.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.docket.casework.TestDesk;
import org.docket.http.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_page(ProblemType type) {
        given().get(type.uri()).then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString(type.slug()));
    }

    @Test
    void an_unknown_problem_has_none() {
        given().get("/problems/unheard-of").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_root_is_the_board_and_has_one_policy() {
        Response page = given().header("Accept", "text/html").get("/");
        page.then().statusCode(200).contentType("text/html;charset=UTF-8").body(containsString("id=\"results\""));
        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
        given().header("If-None-Match", page.header("ETag")).get("/").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/corrections", "/statistics", "/how-we-verify"})
    void a_page_that_has_not_changed_keeps_its_policy(String address) {
        Response page = given().get(address);
        Response known = given().header("If-None-Match", page.header("ETag")).get(address);
        known.then().statusCode(304);
        assertThat(known.headers().getValues("Content-Security-Policy")).isEqualTo(page.headers().getValues("Content-Security-Policy"));
    }

    @ParameterizedTest
    @CsvSource({"/verdicts/0, 404", "/verdicts/999999999, 404", "/verdicts/x, 404", "/embed/999999999, 404", "/?status=NONSENSE, 400", "/?cursor=nonsense, 400",
            "/?claimantId=nonsense, 400", "/?sort=nonsense, 400", "/corrections?cursor=nonsense, 400", "/?q=%00, 200", "/nowhere, 404"})
    void what_cannot_be_asked_is_answered_with_a_page_or_a_problem(String path, int status) {
        given().urlEncodingEnabled(false).header("Accept", "text/html,*/*;q=0.8").get(path).then().statusCode(status).contentType(startsWith("text/html"));
        if (status >= 400) {
            given().urlEncodingEnabled(false).header("Accept", "application/json").get(path).then().statusCode(status).contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void a_language_is_taken_from_the_address_then_from_the_browser_and_remembered_for_ones_own_pages_alone() {
        given().header("Accept-Language", "ar;q=0.9, fr").get("/").then().body(containsString("lang=\"ar\" dir=\"rtl\""));
        given().header("Accept-Language", "ar").get("/?lang=en").then().body(containsString("lang=\"en\"")).header("Vary", equalTo("Accept-Encoding"));
        given().cookie("docket_lang", "ar").get("/").then().body(containsString("lang=\"en\""));
        given().cookie("docket_lang", "ar").get("/sign-in").then().body(containsString("lang=\"ar\""));
        given().get("/sign-in?lang=ar").then().cookie("docket_lang", equalTo("ar"));
        given().header("Accept-Language", "*;;;x, ar-\u0000").get("/").then().statusCode(200);
    }

    @Test
    void what_somebody_wrote_is_text_in_a_public_page() {
        String hostile = "Ended </q></script><script>window.hit=1</script><img src=x onerror=\"window.hit=1\">";
        String id = TestDesk.json(Map.of("claim", Map.of("text", hostile, "language", "en"))).post("/v1/cases").path("id");
        var item = new HashMap<String, Object>(Map.of("kind", "IMAGE", "stance", "CONTEXT", "sourceId", TestDesk.source(hostile, "B", null), "speakerId",
                TestDesk.source(hostile, "B", null), "quote", hostile, "question", hostile, "translation", hostile, "language", "en"));
        item.putAll(Map.of("shownPlace", hostile, "locator", hostile, "archiveUrl", "https://evil.example/\"onmouseover=\"window.hit=1"));
        TestDesk.json(item).post("/v1/cases/" + id + "/evidence").then().statusCode(201);
        TestDesk.json(Map.of("summary", hostile)).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + id + "/publication")
                .then().statusCode(201);
        int number = given().get("/v1/verdicts/" + id).path("number");
        for (String page : new String[] {"/verdicts/" + number, "/embed/" + number, "/"}) {
            given().get(page).then().statusCode(200).body(containsString("&lt;script&gt;window.hit"))
                    .body(not(containsString("<script>window.hit"))).body(not(containsString("<img src=x")))
                    .body(not(containsString("\"onmouseover")));
        }
    }

    @Test
    void what_pages_load_is_kept_for_good() {
        String address = given().get("/").asString().replaceFirst("(?s).*href=\"(/assets/docket[^\"]*)\".*", "$1");
        given().get(address).then().statusCode(200).header("Cache-Control", containsString("immutable")).header("Content-Encoding", equalTo("gzip"));
        given().head(address).then().statusCode(200);
        given().get(address.replaceFirst("[0-9a-f]{16}", "0123456789abcdef")).then().statusCode(404);
    }
}
