package org.docket.search.google;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.search.TestClaims.all;
import static org.docket.search.TestClaims.google;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.publish;
import static org.docket.search.TestClaims.published;
import static org.docket.search.TestClaims.raw;
import static org.docket.search.TestClaims.source;
import static org.docket.search.TestClaims.withdraw;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients of Google's Fact Check Tools API meet. */
@QuarkusTest
class ClaimSearchTest {

    private static final String SITE = "localhost";

    private String word;

    @BeforeEach
    void ownWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void a_claim_has_the_members_that_google_gives() {
        String party = source("Ada Claimant");
        String id = open("Election " + word, "en-GB", "x", Map.of("claimantId", party, "madeOn", "2022-11-04"));
        publish(id, "Courts found nothing.");
        Response answer = google(Map.of("query", word));
        Map<String, Object> claim = answer.path("claims[0]");
        assertThat(claim).containsOnlyKeys("text", "claimant", "claimDate", "claimReview")
                .containsEntry("text", "Election " + word).containsEntry("claimant", "Ada Claimant").containsEntry("claimDate", "2022-11-04T00:00:00Z");
        Map<String, Object> review = answer.path("claims[0].claimReview[0]");
        assertThat(review).containsOnlyKeys("publisher", "url", "title", "reviewDate", "textualRating", "languageCode")
                .containsEntry("publisher", Map.of("name", "Docket", "site", SITE)).containsEntry("title", "Courts found nothing.")
                .containsEntry("url", "http://localhost:8080" + given().get("/v1/verdicts/" + id).path("links.page")).containsEntry("textualRating", "Alleged").containsEntry("languageCode", "en-GB");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("ETag")).isNotNull();
        assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(answer.asString()).startsWith("{\n  \"claims\": [\n    {\n      \"text\": \"");
    }

    @Test
    void the_article_of_the_newsroom_is_the_address_and_its_headline_the_title() {
        String id = open("Bridge " + word, "en", "x", Map.of());
        given().header("Authorization", TestDatabase.BEARER).contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10")
                .body(Map.of("summary", "It stands.", "article", Map.of("url", "https://paper.example/bridge", "headline", "The bridge stands"))).post("/v1/cases/" + id + "/publication")
                .then().statusCode(201);
        google(Map.of("query", word)).then().body("claims[0].claimReview[0].url", equalTo("https://paper.example/bridge"))
                .body("claims[0].claimReview[0].title", equalTo("The bridge stands")).body("claims[0].claimReview[0].publisher.site", equalTo(SITE));
    }

    @Test
    void a_claim_of_a_year_or_a_month_has_its_first_day() {
        publish(open("Year " + word, "en", "x", Map.of("madeOn", "2022")), "Nothing.");
        assertThat(google(Map.of("query", "year " + word)).<String>path("claims[0].claimDate")).isEqualTo("2022-01-01T00:00:00Z");
        publish(open("Month " + word, "en", "x", Map.of("madeOn", "2022-10")), "Nothing.");
        assertThat(google(Map.of("query", "month " + word)).<String>path("claims[0].claimDate")).isEqualTo("2022-10-01T00:00:00Z");
    }

    @Test
    void the_rating_is_in_the_language_of_the_claim() {
        publish(open("Plaza " + word, "es", "x", Map.of()), "Nada.");
        google(Map.of("query", word)).then().body("claims[0].claimReview[0].textualRating", equalTo("Sin confirmar"));
    }

    @Test
    void what_is_empty_is_left_out_and_nothing_found_is_an_empty_object() {
        publish(open("Plain " + word, "de", "x", Map.of()), "Nichts.");
        assertThat(google(Map.of("query", word)).<Map<String, Object>>path("claims[0]")).containsOnlyKeys("text", "claimReview");
        assertThat(google(Map.of("query", word + "x")).asString()).isEqualTo("{}");
        assertThat(google(Map.of("reviewPublisherSiteFilter", "other.example", "query", word)).asString()).isEqualTo("{}");
        assertThat(google(Map.of("query", word, "languageCode", "de-AT")).<List<?>>path("claims")).hasSize(1);
        assertThat(google(Map.of("query", word, "languageCode", "en")).asString()).isEqualTo("{}");
        assertThat(google(Map.of("query", word, "maxAgeDays", 1)).<List<?>>path("claims")).hasSize(1);
        assertThat(google(Map.of("query", word, "reviewPublisherSiteFilter", "https://www." + SITE)).<List<?>>path("claims")).hasSize(1);
    }

    @Test
    void private_and_withdrawn_claims_are_never_found() {
        open("Private " + word, "en", "x", Map.of());
        String id = published("Public " + word, "x");
        assertThat(all(Map.of("query", word), () -> { })).containsExactly("Public " + word);
        withdraw(id);
        assertThat(google(Map.of("query", word)).asString()).isEqualTo("{}");
    }

    @Test
    void pages_meet_every_claim_exactly_once_while_others_change() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            made.add(word + " number" + i + " and".repeat(i));
            published(made.getLast(), "x");
        }
        assertThat(all(Map.of("query", word, "pageSize", 2), () -> withdraw(published("other " + word, "x"))))
                .doesNotHaveDuplicates().containsAll(made);
        assertThat(all(Map.of("reviewPublisherSiteFilter", SITE, "pageSize", 4), () -> published("more " + word, "x")))
                .filteredOn(text -> text.contains(word)).containsAll(made).doesNotHaveDuplicates();
        assertThat(google(Map.of("query", word, "offset", 8, "pageSize", 200)).<List<?>>path("claims").size())
                .isEqualTo(google(Map.of("query", word, "pageSize", 200)).<List<?>>path("claims").size() - 8);
    }

    @Test
    void a_token_belongs_to_its_query() {
        published("One " + word, "x");
        published("Two " + word, "x");
        String token = google(Map.of("query", word, "pageSize", 1)).path("nextPageToken");
        google(Map.of("query", word, "pageToken", token)).then().statusCode(200);
        refused(google(Map.of("query", word + "s", "pageToken", token)));
        refused(google(Map.of("query", word, "languageCode", "en", "pageToken", token)));
        refused(google(Map.of("query", word, "pageToken", "x")));
    }

    @Test
    void the_form_of_the_answer_is_the_one_that_was_asked_for() {
        published("Formed " + word, "x");
        assertThat(google(Map.of("query", word, "prettyPrint", "false", "fields", "claims(text,claimReview/publisher/site)")).asString())
                .isEqualTo("{\"claims\":[{\"text\":\"Formed " + word + "\",\"claimReview\":[{\"publisher\":{\"site\":\"localhost\"}}]}]}");
        assertThat(google(Map.of("query", word, "prettyPrint", "false", "fields", "claims/text,nextPageToken", "key", "any", "alt", "json", "quotaUser", "u",
                "$.xgafv", "2")).asString()).isEqualTo("{\"claims\":[{\"text\":\"Formed " + word + "\"}]}");
        Response script = google(Map.of("query", word, "callback", "show.it", "prettyPrint", "false", "fields", "claims/text"));
        assertThat(script.asString()).isEqualTo("// API callback\nshow.it({\"claims\":[{\"text\":\"Formed " + word + "\"}]});");
        assertThat(script.contentType()).startsWith("text/javascript");
    }

    /** https://docs.cloud.google.com/apis/docs/system-parameters */
    @Test
    void parameters_of_all_apis_are_taken_with_a_dollar_sign_and_fields_as_a_header() {
        published("Formed " + word, "x");
        String whole = "{\"claims\":[{\"text\":\"Formed " + word + "\"}]}";
        assertThat(google(Map.of("query", word, "$prettyPrint", "false", "$fields", "claims(text)", "$key", "k", "$quotaUser", "u", "$alt", "json;enum-encoding=int")).asString())
                .isEqualTo(whole);
        assertThat(google(Map.of("query", word, "$callback", "f", "$prettyPrint", "false", "$fields", "claims/text")).asString()).isEqualTo("// API callback\nf(" + whole + ");");
        google(Map.of("query", word, "prettyPrint", "false"));
        Response kept = google(Map.of("query", word, "prettyPrint", "false"));
        assertThat(kept.asString()).contains("claimReview");
        assertThat(kept.header("Vary")).contains("X-Goog-FieldMask");
        Response masked = raw().header("X-Goog-FieldMask", "claims.text,nextPageToken").get("/v1alpha1/claims:search?query=" + word + "&prettyPrint=false");
        assertThat(masked.asString()).isEqualTo(whole);
        assertThat(masked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(google(Map.of("query", word, "prettyPrint", "false")).asString()).isEqualTo(kept.asString());
        refused(raw().header("X-Goog-FieldMask", "claims.nothing").get("/v1alpha1/claims:search?query=" + word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$alt|proto", "$fields|nothing", "$callback|alert(1)", "query|", "pageSize|-1", "pageSize|x", "maxAgeDays|2147483648", "maxAgeDays|-1", "offset|-1", "offset|10001",
        "languageCode|!", "alt|media", "callback|alert(1)", "fields|claims(", "fields|nothing", "fields|claims)", "fields|((((((", "pageToken|AAAA"})
    void what_cannot_be_asked_is_refused_as_google_does(String name, String value) {
        refused(google(name.equals("query") ? Map.of("languageCode", "en") : Map.of("query", "x", name, value)));
    }

    @Test
    void a_query_that_is_too_long_is_refused() {
        refused(google(Map.of("query", "x".repeat(1_001))));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(400).contentType("application/json").body("error.code", equalTo(400)).body("error.status", equalTo("INVALID_ARGUMENT"));
        assertThat(answer.<Map<String, Object>>path("$")).containsOnlyKeys("error");
        assertThat(answer.<Map<String, Object>>path("error")).containsOnlyKeys("code", "message", "status");
    }

    @Test
    void images_and_other_addresses_have_googles_errors() {
        raw().get("/v1alpha1/claims:imageSearch?imageUri=http://localhost:8081/x.png").then().statusCode(400).body("error.status", equalTo("INVALID_ARGUMENT"));
        raw().get("/v1alpha1/claims:nothing").then().statusCode(404).body("error.status", equalTo("NOT_FOUND"));
        raw().post("/v1alpha1/claims:search").then().statusCode(405).body("error.code", equalTo(405));
        raw().get("/$discovery/rest?version=v1").then().statusCode(404).body("error.status", equalTo("NOT_FOUND"));
    }

    @Test
    void the_discovery_document_names_what_there_is() {
        raw().get("/$discovery/rest?version=v1alpha1").then().statusCode(200).body("kind", equalTo("discovery#restDescription"))
                .body("id", equalTo("factchecktools:v1alpha1")).body("rootUrl", equalTo("http://localhost:8080/"))
                .body("resources.claims.methods.search.path", equalTo("v1alpha1/claims:search"))
                .body("resources.claims.methods.imageSearch.parameters.imageUri.location", equalTo("query"));
    }

    @Test
    void every_site_may_read_it() {
        Response answer = raw().header("Origin", "https://anybody.example").get("/v1alpha1/claims:search?query=" + word);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }
}
