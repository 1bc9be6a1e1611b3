package org.docket.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.search.TestClaims.open;
import static org.docket.search.TestClaims.publish;
import static org.docket.search.TestClaims.published;
import static org.docket.search.TestClaims.withdraw;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a text was checked already, asked by anybody. */
@QuarkusTest
class MatchesTest {

    private String word;
    private String claim;

    @BeforeEach
    void ownWords() {
        word = own();
        claim = "Ferries of the " + own() + " company sailed with open doors past " + word;
    }

    @Test
    void a_published_claim_is_found_with_its_verdict_and_why() {
        String id = published(claim, "x");
        match(Map.of("text", "RT @someone: " + claim + "!! https://t.example/1", "language", "en")).then().statusCode(200)
                .body("matcher.name", equalTo("docket")).body("matcher.version", equalTo("3"))
                .body("confidence", equalTo("HIGH")).body("matches[0].confidence", equalTo("HIGH"))
                .body("matches[0].verdict.id", equalTo(id)).body("matches[0].verdict.claim.text", equalTo(claim))
                .body("matches[0].verdict.status", equalTo("ALLEGED")).body("matches[0].verdict.url", endsWith(given().get("/v1/verdicts/" + id).path("links.page")))
                .body("matches[0].negates", equalTo(false)).body("matches[0].explanation.differences", hasSize(0));
    }

    @Test
    void what_is_said_in_other_words_is_found_by_what_it_means() {
        String id = published("The physician cured a malady that nobody had known", "x");
        var asked = Map.of("text", "A doctor healed an unknown disease", "language", "en", "limit", 20);
        await().atMost(Duration.ofSeconds(60)).until(() -> !match(asked).<Boolean>path("degraded"));
        match(asked).then().body("mode", equalTo("WORDS_AND_MEANING")).body("matcher.model", equalTo("all-minilm-l6-v2-q"))
                .body("matches.find { it.verdict.id == '" + id + "' }.explanation.terms", hasSize(0))
                .body("matches.find { it.verdict.id == '" + id + "' }.explanation.meaning", greaterThan(.5f));
        match(Map.of("text", "Une phrase", "language", "fr")).then().body("mode", equalTo("WORDS")).body("matcher.model", nullValue());
    }

    @Test
    void nothing_near_is_an_honest_none() {
        match(Map.of("text", own() + " " + own(), "language", "sw")).then().statusCode(200).body("confidence", equalTo("NONE")).body("matches", hasSize(0));
    }

    @Test
    void a_private_claim_is_never_found_and_a_withdrawn_one_no_more() {
        var asked = Map.of("text", claim, "limit", 20);
        String hidden = open(claim, "en", "x", Map.of());
        assertThat(match(asked).asString()).doesNotContain(hidden).doesNotContain(word);
        String id = published(claim, "x");
        assertThat(ids(asked)).startsWith(id).doesNotContain(hidden);
        withdraw(id);
        assertThat(match(asked).asString()).doesNotContain(id).doesNotContain(word);
    }

    @Test
    void the_same_at_the_same_position_is_answered_the_same() {
        published(claim, "x");
        var asked = Map.of("text", claim);
        given().contentType("application/json").body(asked).post("/v1/matches?minPosition=999999999999").then().statusCode(503);
        await().atMost(Duration.ofSeconds(60)).until(() -> !match(asked).<Boolean>path("degraded"));
        await().until(() -> {
            Response first = match(asked);
            Response second = given().contentType("application/json").body(asked).post("/v1/matches?minPosition=" + first.<Integer>path("position"));
            boolean same = first.<Integer>path("position").equals(second.path("position"));
            if (same) {
                assertThat(second.asString()).isEqualTo(first.asString());
            }
            return same;
        });
    }

    @Test
    void an_Arabic_post_finds_an_Arabic_claim() {
        String rare = "كلمة" + own();
        String id = open("فيضانات " + rare + " دمرت السد القديم في المدينة", "ar", "x", Map.of());
        publish(id, "قيل ذلك.");
        for (Map<String, ?> asked : List.of(Map.of("text", "السدّ القديم دمرته فيضانات " + rare), Map.of("text", "فيضانات " + rare, "language", "ar"))) {
            assertThat(ids(asked)).contains(id);
        }
        match(Map.of("text", "فيضانات " + rare + " لم تدمر السد القديم في المدينة", "language", "ar")).then()
                .body("matches[0].negates", equalTo(true)).body("matches[0].confidence", equalTo("LOW"));
    }

    @Test
    void a_batch_is_answered_in_its_order() {
        String id = published(claim, "x");
        List<Map<String, String>> hundred = IntStream.range(0, 100)
                .mapToObj(i -> i == 57 ? Map.of("text", claim) : Map.of("text", own(), "language", "sw")).toList();
        Response answer = match(Map.of("items", hundred));
        answer.then().statusCode(200).body("items", hasSize(100)).body("items[57].matches[0].verdict.id", equalTo(id));
        assertThat(answer.<List<String>>path("items.confidence").stream().filter("NONE"::equals).count()).isEqualTo(99);
    }

    @Test
    void what_cannot_be_asked_is_refused_by_pointer() {
        refused(Map.of("items", List.of()), "/items");
        refused(Map.of("items", Collections.nCopies(101, Map.of("text", "x"))), "/items");
        refused(Map.of("items", List.of(Map.of("text", "x"), Map.of("text", " "))), "/items/1/text");
        refused(Map.of("text", " "), "/text");
        refused(Map.of(), "/text");
        refused(Map.of("text", "x".repeat(4_001)), "/text");
        refused(Map.of("text", "x", "limit", 21), "/limit");
        refused(Map.of("text", "x", "limit", 0), "/limit");
        refused(Map.of("text", "x", "language", "not a language"), "/language");
        refused(Map.of("text", "x", "items", List.of(Map.of("text", "x"))), "/items");
        match(Map.of("text", "x".repeat(4_000))).then().statusCode(200);
        match(Map.of("text", "word", "language", "zz-ZZ")).then().statusCode(200);
    }

    @Test
    void ten_thousand_terms_are_refused_and_two_thousand_are_answered() {
        String many = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        refused(Map.of("text", many), "/text");
        match(Map.of("text", "a ".repeat(2_000))).then().statusCode(200);
        match(Map.of("items", Collections.nCopies(100, Map.of("text", many.substring(0, 4_000))))).then().statusCode(200);
    }

    private static void refused(Map<String, ?> asked, String pointer) {
        match(asked).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static List<String> ids(Map<String, ?> asked) {
        return match(asked).path("matches.verdict.id");
    }

    static Response match(Map<String, ?> asked) {
        return given().contentType("application/json").body(asked).post("/v1/matches");
    }

    /** A word that nobody else has, of letters alone. */
    private static String own() {
        return "w" + UUID.randomUUID().toString().replace("-", "").chars().mapToObj(c -> String.valueOf((char) ('a' + c % 26))).collect(Collectors.joining());
    }
}
