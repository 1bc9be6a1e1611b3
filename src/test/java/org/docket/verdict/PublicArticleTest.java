package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.writing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The newsroom's own article about a claim, where its publication names one. */
@QuarkusTest
class PublicArticleTest {

    private static final String URL = "https://paper.example/2026/lighthouse?a=1&b=2";
    private static final String HEADLINE = "The <lighthouse> stands where it stood";
    private static final Map<String, Object> ARTICLE = Map.of("url", URL, "headline", HEADLINE, "authors", List.of("Ines Alder", "Tom Birk"));

    private static Response publish(String id, Map<String, Object> article) {
        return writing(Map.of("summary", "Nobody moved it.", "article", article)).post("/v1/cases/" + id + "/publication");
    }

    private static String published(String text) {
        String id = TestVerdicts.open(text);
        publish(id, ARTICLE).then().statusCode(201).body("article.url", equalTo(URL)).body("article.authors", contains("Ines Alder", "Tom Birk"));
        return id;
    }

    @Test
    void a_verdict_and_its_claim_review_name_the_article_and_who_wrote_it() {
        String id = published("The lighthouse of Roest moved.");
        given().get("/v1/verdicts/" + id).then().body("article.url", equalTo(URL)).body("article.headline", equalTo(HEADLINE))
                .body("article.authors", contains("Ines Alder", "Tom Birk"));
        JsonPath review = given().get("/v1/verdicts/" + id + "/claim-review").jsonPath();
        assertThat(review.getString("url")).isEqualTo(URL);
        assertThat(review.getString("headline")).isEqualTo(HEADLINE);
        assertThat(review.getString("author.'@type'")).isEqualTo("Organization");
        assertThat(review.getList("mainEntityOfPage.author")).isEqualTo(List.of(Map.of("@type", "Person", "name", "Ines Alder"), Map.of("@type", "Person", "name", "Tom Birk")));
        JsonPath feed = given().get("/feeds/claim-reviews.json").jsonPath();
        assertThat(feed.getList("dataFeedElement.item.url")).contains(URL);
        assertThat(given().queryParam("format", "CSV").get("/v1/exports").asString()).contains("," + URL + "," + HEADLINE + ",Ines Alder; Tom Birk");
    }

    @Test
    void the_page_links_the_article_and_stays_the_page_of_feeds() {
        String id = published("The lighthouse of Fruholmen moved.");
        String page = given().get("/v1/verdicts/" + id).path("links.page");
        given().get(page).then().statusCode(200).body(containsString("<a href=\"https://paper.example/2026/lighthouse?a=1&amp;b=2\" rel=\"noopener\">"))
                .body(containsString("The &lt;lighthouse&gt; stands where it stood")).body(containsString("<bdi>Tom Birk</bdi>"));
        given().get("/feeds/verdicts.atom").then().body(containsString(page + "\" type=\"text/html\""));
    }

    @Test
    void a_verdict_without_an_article_has_its_page_as_the_address_of_its_claim_review() {
        String id = TestVerdicts.published("The lighthouse of Slettnes moved.");
        given().get("/v1/verdicts/" + id).then().body("article", nullValue());
        JsonPath review = given().get("/v1/verdicts/" + id + "/claim-review").jsonPath();
        assertThat(review.getString("url")).endsWith(given().get("/v1/verdicts/" + id).<String>path("links.page"));
        assertThat(review.getMap("")).doesNotContainKeys("headline", "mainEntityOfPage");
    }

    @Test
    void a_changed_article_is_told_with_the_words_before_and_after() {
        String id = published("The lighthouse of Makkaur moved.");
        var changed = new HashMap<>(ARTICLE);
        changed.put("headline", "It stands");
        TestVerdicts.patching(Map.of("article", changed, "reason", "inside")).patch("/v1/cases/" + id).then().statusCode(422).body("errors.pointer", contains("/correction"));
        TestVerdicts.patching(Map.of("article", changed, "reason", "inside", "correction", Map.of("type", "UPDATE", "note", "A new headline."))).patch("/v1/cases/" + id)
                .then().statusCode(200);
        given().get("/v1/verdicts/" + id).then().body("article.headline", equalTo("It stands")).body("corrections[0].changed", contains("article"))
                .body("corrections[0].changes.field", contains("article.headline")).body("corrections[0].changes.before", contains(HEADLINE))
                .body("corrections[0].changes.after", contains("It stands"));
        given().get("/v1/verdicts/" + id + "/history").then().body("items.last().changed", contains("article"));
    }

    @Test
    void what_is_no_address_and_what_is_too_long_is_refused() {
        String id = TestVerdicts.open("The lighthouse of Helnes moved.");
        List<String> crowd = IntStream.range(0, 21).mapToObj(number -> "Author " + number).toList();
        publish(id, Map.of("url", "javascript:alert(1)")).then().statusCode(422).body("errors.pointer", contains("/article/url"));
        publish(id, Map.of("headline", "Where is it?")).then().statusCode(422).body("errors.pointer", contains("/article/url"));
        publish(id, Map.of("url", URL, "headline", "x".repeat(1001))).then().statusCode(422).body("errors.pointer", contains("/article/headline"));
        publish(id, Map.of("url", URL, "authors", crowd)).then().statusCode(422).body("errors.pointer", contains("/article/authors"));
        publish(id, Map.of("url", URL, "authors", List.of("x".repeat(301)))).then().statusCode(422).body("errors.pointer", contains("/article/authors/0"));
        publish(id, Map.of("url", URL, "headline", "\ud83d\ude00".repeat(1000), "authors", IntStream.range(0, 20).mapToObj(number -> "\"".repeat(300)).toList()))
                .then().statusCode(201);
        given().get("/v1/verdicts/" + id).then().statusCode(200);
    }
}
