package org.docket.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.search.TestClaims.cases;
import static org.docket.search.TestClaims.change;
import static org.docket.search.TestClaims.desk;
import static org.docket.search.TestClaims.ids;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.publish;
import static org.docket.search.TestClaims.published;
import static org.docket.search.TestClaims.source;
import static org.docket.search.TestClaims.verdicts;
import static org.docket.search.TestClaims.withdraw;
import static org.docket.search.TestClaims.writing;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists by words, over HTTP. */
@QuarkusTest
class WordsTest {

    /** A word that only one test's claims hold, and their topic. */
    private String word;

    @BeforeEach
    void ownWord() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void claims_summaries_parties_and_topics_are_looked_through() {
        String party = source("Zubrowka Gazette " + word);
        String id = open("The ferries sailed.", "en", "t" + word, Map.of("claimantId", party));
        publish(id, "A camera " + word + "s shows it.");
        assertThat(ids(verdicts("ferry camera zubrowka t" + word, ""))).containsExactly(id);
        assertThat(ids(verdicts("\"ferries sailed\" t" + word, ""))).containsExactly(id);
        assertThat(ids(verdicts("\"sailed ferries\" t" + word, ""))).isEmpty();
        assertThat(ids(verdicts("ferry harbor t" + word, ""))).isEmpty();
    }

    @Test
    void what_is_not_public_is_found_by_the_desk_alone() {
        String id = open("Secret " + word, "en", "x", Map.of());
        assertThat(ids(verdicts(word, ""))).isEmpty();
        assertThat(ids(cases(word, ""))).containsExactly(id);
        change(id, Map.of("note", "noted " + word.toUpperCase()));
        publish(id, "It is said.");
        assertThat(ids(verdicts("noted " + word, ""))).isEmpty();
        assertThat(ids(cases("noted " + word, ""))).containsExactly(id);
        assertThat(ids(verdicts("secret " + word, ""))).containsExactly(id);
        withdraw(id);
        assertThat(ids(verdicts(word, ""))).isEmpty();
        assertThat(ids(cases(word, "&visibility=WITHDRAWN"))).containsExactly(id);
    }

    @Test
    void quotes_translations_and_questions_of_evidence_are_found_by_the_desk_alone() {
        String id = open("Claim " + word, "en", "x", Map.of());
        String items = "/v1/cases/" + id + "/evidence";
        var item = Map.of("kind", "DOCUMENT", "stance", "CONTEXT", "sourceId", source("Archive"), "quote", "quoted" + word, "language", "de",
                "translation", "translated" + word, "question", "Who asked" + word + "?");
        String attached = writing(item).post(items).then().statusCode(201).extract().path("id");
        publish(id, "It is said.");
        for (String found : List.of("quoted" + word, "translated" + word, "asked" + word)) {
            assertThat(ids(cases(found, ""))).as(found).containsExactly(id);
            assertThat(ids(verdicts(found, ""))).as(found).isEmpty();
        }
        writing(Map.of("reason", "It was forged.")).post(items + "/" + attached + "/withdrawal").then().statusCode(201);
        assertThat(ids(cases("quoted" + word, ""))).isEmpty();
    }

    @Test
    void a_partner_finds_what_the_public_does() {
        String id = published("Public " + word, "x");
        String hidden = open("Private " + word, "en", "x", Map.of());
        change(id, Map.of("note", "noted", "reason", "inside"));
        String partner = writing(Map.of("name", "Partner " + word)).post("/v1/partners").path("id");
        String key = writing(Map.of("ownerId", partner, "scopes", List.of("cases:read"))).post("/v1/keys").path("key");
        var outside = given().header("Authorization", "Bearer " + key);
        Response all = outside.get("/v1/cases?facets=visibility&highlights=true&q=" + word);
        assertThat(ids(all)).containsExactly(id);
        assertThat(all.<Integer>path("facets.visibility[0].count")).isEqualTo(1);
        assertThat(all.asString()).doesNotContain(hidden);
        assertThat(ids(given().header("Authorization", "Bearer " + key).get("/v1/cases?q=noted+" + word))).isEmpty();
        assertThat(ids(given().header("Authorization", "Bearer " + key).get("/v1/cases?visibility=PRIVATE&q=" + word))).isEmpty();
    }

    @Test
    void filters_narrow_what_was_found() {
        String party = source("Party " + word);
        String one = open("First " + word, "en", "one" + word, Map.of("respondentId", party));
        publish(one, "It is said.");
        String two = published("Second " + word, "two");
        for (String list : List.of("/v1/verdicts", "/v1/cases")) {
            assertThat(found(list, "&topic=one" + word)).containsExactly(one);
            assertThat(found(list, "&respondentId=" + party)).containsExactly(one);
            assertThat(found(list, "&claimantId=" + party)).isEmpty();
            assertThat(found(list, "&status=ALLEGED")).containsExactlyInAnyOrder(one, two);
            assertThat(found(list, "&status=DENIED")).isEmpty();
            assertThat(found(list, "&standing=HOLDS&topic=two")).containsExactly(two);
            assertThat(found(list, "&updatedSince=" + desk().get(list + "/" + two).path("updatedAt"))).containsExactly(two);
            assertThat(found(list, "&updatedSince=2999-01-01T00:00:00Z")).isEmpty();
            assertThat(found(list, "&sort=number")).containsExactly(one, two);
            assertThat(found(list, "&sort=-updatedAt")).containsExactly(two, one);
        }
        assertThat(found("/v1/cases", "&assigneeId=" + UUID.randomUUID())).isEmpty();
    }

    private List<String> found(String list, String more) {
        return ids(desk().get(list + "?q=" + word + more));
    }

    @Test
    void a_source_that_is_renamed_is_found_by_its_new_name() {
        String party = source("Before" + word);
        String id = open("Something.", "en", "x", Map.of("claimantId", party));
        publish(id, "It is said.");
        writing(Map.of("name", "After" + word)).contentType("application/merge-patch+json").patch("/v1/sources/" + party);
        for (Response list : List.of(verdicts("After" + word, ""), cases("After" + word, ""))) {
            assertThat(ids(list)).containsExactly(id);
        }
        assertThat(ids(verdicts("Before" + word, ""))).isEmpty();
        assertThat(ids(cases("Before" + word, ""))).isEmpty();
    }

    @Test
    void words_are_marked_in_plain_text_and_counted_in_characters() {
        String id = published("😀 <b>Ferries</b> & " + word + " sailed.", "x");
        for (Response page : List.of(verdicts("ferry " + word, "&highlights=true"), cases("ferry " + word, "&highlights=true"))) {
            assertThat(page.<String>path("highlights[0].id")).isEqualTo(id);
            String text = page.path("highlights[0].fragments[0].text");
            assertThat(text).isEqualTo("😀 <b>Ferries</b> & " + word + " sailed.");
            List<Map<String, Integer>> ranges = page.path("highlights[0].fragments[0].ranges");
            assertThat(ranges.stream().map(range -> text.substring(text.offsetByCodePoints(0, range.get("start")),
                    text.offsetByCodePoints(0, range.get("end"))))).containsExactly("Ferries", word);
        }
    }

    @Test
    void values_are_counted_of_all_that_was_found() {
        for (int i = 0; i < 5; i++) {
            published("Number " + i + " " + word, i < 2 ? "a" + word : "b" + word);
        }
        Response page = given().get("/v1/verdicts?limit=1&facets=topic,status,language&q=" + word);
        assertThat(ids(page)).hasSize(1);
        assertThat(page.<Object>path("facets.topic")).isEqualTo(List.of(Map.of("value", "b" + word, "count", 3), Map.of("value", "a" + word, "count", 2)));
        assertThat(page.<Object>path("facets.status")).isEqualTo(List.of(Map.of("value", "ALLEGED", "count", 5)));
        assertThat(page.<Object>path("facets.language")).isEqualTo(List.of(Map.of("value", "en", "count", 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=number", "&sort=-updatedAt"})
    void pages_follow_each_other_while_others_come_and_go(String sort) {
        var made = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            made.add(published(word + " again".repeat(i), "x"));
        }
        for (String list : List.of("/v1/verdicts", "/v1/cases")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            while (cursor != null) {
                Response page = desk().get(list + "?limit=2&q=" + word + sort + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                seen.addAll(ids(page));
                cursor = page.path("next");
                assertThat(page.header("Link") != null).isEqualTo(cursor != null);
                withdraw(published(word, "other"));
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        }
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        published("One " + word, "x");
        published("Two " + word, "x");
        String cursor = given().get("/v1/verdicts?limit=1&q=" + word).path("next");
        given().get("/v1/verdicts?limit=1&q=" + word + "&cursor=" + cursor).then().statusCode(200);
        for (String other : List.of("/v1/verdicts?q=other", "/v1/verdicts?sort=number&q=" + word, "/v1/verdicts?status=DENIED&q=" + word,
                "/v1/verdicts?limit=1")) {
            given().get(other + "&cursor=" + cursor).then().statusCode(400).body("errors[0].pointer", equalTo("/query/cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facets=nothing", "facets=nothing&q=x", "sort=relevance", "q=x&sort=best", "q=x&cursor=x", "highlights=maybe&q=x"})
    void what_cannot_be_asked_is_a_400(String query) {
        for (String list : List.of("/v1/verdicts?", "/v1/cases?")) {
            assertThat(desk().get(list + query).statusCode()).isEqualTo(query.startsWith("highlights") ? 200 : 400);
        }
    }

    @Test
    void searches_are_measured() {
        verdicts(word, "");
        assertThat(given().get("/metrics").asString()).contains("docket_search_seconds_count{index=\"verdicts\",}", "docket_search_claims{index=\"cases\",}",
                "docket_search_position{index=\"verdicts\",}");
        given().get("/health/ready").then().body("checks.find { it.name == 'search' }.data.complete", equalTo(true));
    }

    @Test
    void hostile_words_are_answered_quickly_or_refused() {
        String evil = "a* (b OR \"" + "😀".repeat(50) + " [* TO /.*.*.*/ " + "x ".repeat(20);
        long begun = System.nanoTime();
        assertThat(verdicts(evil, "&facets=status&highlights=true").statusCode()).isEqualTo(200);
        assertThat(cases(evil, "&facets=status&highlights=true").statusCode()).isEqualTo(200);
        verdicts("term ".repeat(1_000), "").then().statusCode(422).body("errors[0].pointer", equalTo("/q"));
        cases("\"".repeat(200), "").then().statusCode(200);
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }
}
