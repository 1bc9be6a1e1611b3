package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.attach;
import static org.docket.verdict.TestVerdicts.claim;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.move;
import static org.docket.verdict.TestVerdicts.open;
import static org.docket.verdict.TestVerdicts.publish;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.source;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts in the forms that other pages and programs take, over HTTP. */
@QuarkusTest
class DocumentsTest {

    private static String denied() {
        String denier = source("Denier");
        String id = open(claim("It was denied.", source("Claimant"), denier));
        attach(id, "STATEMENT", "REFUTES", denier);
        publish(id);
        move(id, "DENY");
        return id;
    }

    @Test
    void a_claim_review_of_a_bare_denial_has_words_and_no_number() {
        given().get("/v1/verdicts/" + denied() + "/claim-review").then().statusCode(200).contentType("application/ld+json")
                .body("'@type'", equalTo("ClaimReview")).body("reviewRating.alternateName", equalTo("Denied by the respondent")).body("reviewRating.ratingValue", nullValue())
                .body("correction[0].'@type'", equalTo("CorrectionComment")).header("ETag", notNullValue());
    }

    @Test
    void a_badge_is_a_picture_that_may_use_its_own_style() {
        given().get("/v1/verdicts/" + denied() + "/badge.svg").then().statusCode(200).contentType("image/svg+xml")
                .body(containsString("Denied")).header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claim-review", "/badge.svg"})
    void a_document_follows_its_verdict(String below) {
        String id = published("Followed.");
        String address = "/v1/verdicts/" + id + below;
        String before = given().get(address).header("ETag");
        assertThat(given().get(address).header("ETag")).isEqualTo(before);
        withdraw(id);
        given().get(address).then().statusCode(410).body("type", equalTo("/problems/withdrawn"));
        given().get("/v1/verdicts/" + open("Hidden.") + below).then().statusCode(404);
    }

    @Test
    void feeds_begin_with_what_changed_last() {
        String id = published("Fed.");
        correct(id, "New.");
        Response reviews = given().get("/feeds/claim-reviews.json?limit=1");
        reviews.then().statusCode(200).contentType("application/ld+json").body("dataFeedElement[0].item.'@id'", endsWith(id + "/claim-review"));
        assertThat(reviews.header("Link")).contains("cursor=").contains("rel=\"next\"");
        given().get("/feeds/verdicts.atom").then().statusCode(200).contentType("application/atom+xml");
        assertThat(given().get("/feeds/verdicts.atom").asString()).contains("urn:uuid:" + id);
    }

    @Test
    void statistics_count_what_is_public_and_how_long_it_stayed() {
        Response before = given().get("/v1/statistics");
        String id = denied();
        Response after = given().get("/v1/statistics");
        assertThat(after.<Integer>path("verdicts")).isEqualTo(before.<Integer>path("verdicts") + 1);
        assertThat(after.<Integer>path("byStatus.DENIED")).isEqualTo(before.<Integer>path("byStatus.DENIED") + 1);
        assertThat(after.<List<String>>path("byMonth.month")).isSorted().isNotEmpty();
        assertThat(after.<Integer>path("medianSecondsInStatus.ALLEGED")).isNotNull();
        withdraw(id);
        given().get("/v1/statistics").then().body("verdicts", equalTo(before.<Integer>path("verdicts"))).body("withdrawn", notNullValue());
    }
}
