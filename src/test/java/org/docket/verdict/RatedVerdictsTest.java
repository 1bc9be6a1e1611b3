package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.writing;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All public forms of a verdict have the same rating; a request that prefers a page is led to one. */
@QuarkusTest
class RatedVerdictsTest {

    private static String refuted(String text, String language, String rating) {
        Map<String, Object> claim = claim(text, source("Claimant"), source("Respondent"));
        claim.put("language", language);
        String id = TestVerdicts.open(claim);
        TestVerdicts.attach(id, "DOCUMENT", "REFUTES", source("One"));
        TestVerdicts.attach(id, "DOCUMENT", "REFUTES", source("Two"));
        move(id, "REFUTE");
        writing(Map.of("summary", "It did not happen.", "rating", rating)).post("/v1/cases/" + id + "/publication").then().statusCode(201);
        return id;
    }

    @Test
    void all_forms_of_a_verdict_say_the_same() {
        long before = TestVerdicts.position();
        String text = "The quince harvest of Valtierra doubled " + System.nanoTime() + ".";
        String id = refuted(text, "es-MX", "False");
        Response verdict = given().get("/v1/verdicts/" + id);
        verdict.then().body("rating", equalTo("FALSE")).body("ratingText", nullValue());
        assertThat(given().get("/v1/verdicts?limit=200").<String>path("items.find { it.id == '" + id + "' }.rating")).isEqualTo("FALSE");
        assertThat(given().get("/v1/verdicts/changes?limit=200&after=" + before).<String>path("items.find { it.verdict?.id == '" + id + "' }.verdict.rating")).isEqualTo("FALSE");
        JsonPath review = given().get("/v1/verdicts/" + id + "/claim-review").jsonPath();
        assertThat(review.getString("reviewRating.alternateName")).isEqualTo("Falso");
        assertThat(review.getInt("reviewRating.ratingValue")).isEqualTo(1);
        assertThat(given().queryParam("format", "CSV").get("/v1/exports").asString()).contains("FALSE,It did not happen.");
        given().header("Accept-Language", "ar").get(verdict.<String>path("links.page")).then().body(containsString("<bdi>خاطئ</bdi>"));
        given().get(verdict.<String>path("links.page")).then().body(containsString("<bdi>False</bdi>"));
    }

    @Test
    void satire_has_no_number() {
        JsonPath review = given().get("/v1/verdicts/" + refuted("The moon was sold.", "en", "SATIRE") + "/claim-review").jsonPath();
        assertThat(review.getMap("reviewRating")).containsEntry("alternateName", "Satire").doesNotContainKeys("ratingValue", "worstRating", "bestRating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json;q=0.5, text/html"})
    void a_request_that_prefers_a_page_is_led_to_it(String accept) {
        String id = TestVerdicts.published("The lighthouse is dark.");
        long number = given().get("/v1/verdicts/" + id).jsonPath().getLong("number");
        for (String reference : new String[] {id, String.valueOf(number)}) {
            given().redirects().follow(false).header("Accept", accept).get("/v1/verdicts/" + reference).then().statusCode(303)
                    .header("Location", containsString("/verdicts/" + number + "/the-lighthouse-is-dark")).header("Vary", containsString("Accept"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/*, text/html;q=0.9", "text/html;q=0.5, application/json", "text/html, application/json"})
    void every_other_request_gets_data(String accept) {
        String id = TestVerdicts.published("The lighthouse is lit.");
        given().redirects().follow(false).header("Accept", accept).get("/v1/verdicts/" + id).then().statusCode(200)
                .header("Content-Type", containsString("application/json")).header("Vary", "Accept-Encoding, Accept");
    }

    @Test
    void a_verdict_that_was_withdrawn_leads_to_the_page_that_says_so() {
        String id = TestVerdicts.published("The lighthouse is gone.");
        TestVerdicts.withdraw(id);
        Response led = given().redirects().follow(false).header("Accept", "text/html").get("/v1/verdicts/" + id);
        led.then().statusCode(303);
        given().header("Accept", "text/html").get(led.header("Location")).then().statusCode(410);
    }
}
