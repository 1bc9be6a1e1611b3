package org.docket.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.transfer.TestImports.cases;
import static org.docket.transfer.TestImports.imported;
import static org.docket.transfer.TestImports.refusals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others found of a claim stands beside it: in one case, with their own labels, for the desk and for programs. */
@QuarkusTest
@Tag("postgresql")
class ReviewsOfOthersTest {

    private static String review(String publisher, String claim, String claimant, String label) {
        return """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://%1$s.example/r","claimReviewed":"%2$s","inLanguage":"en",
                 "datePublished":"2024-05-02","author":{"name":"%1$s","url":"https://www.%1$s.example"},
                 "itemReviewed":{"@type":"Claim","author":{"name":"%3$s"}},"reviewRating":{"alternateName":"%4$s"}}""".formatted(publisher, claim, claimant, label);
    }

    @Test
    void reviews_of_one_claim_by_several_publishers_join_in_one_case() {
        JsonPath report = imported("application/ld+json", "[" + String.join(",", review("one", "A comet fell on Oslo!", "Somebody", "False"),
                review("two", "a comet fell on oslo", "Somebody", "Mostly false"), review("three", "A comet fell on Oslo.", "Somebody else", "True")) + "]", Map.of());

        assertThat(report.getMap("claims")).isEqualTo(Map.of("made", 2, "joined", 1, "unchanged", 0, "refused", 0));
        assertThat(report.getList("mended.rule")).containsExactly("several-publishers");
        JsonPath reviews = desk().get("/v1/cases/" + cases("A comet fell on Oslo!").getFirst().get("id") + "/reviews").jsonPath();
        assertThat(reviews.getList("items.publisher.site")).containsExactly("one.example", "two.example");
        assertThat(reviews.getList("items.label")).containsExactly("False", "Mostly false");
        assertThat(reviews.getList("items.mapped")).containsExactly(true, false);
        assertThat(reviews.getString("items[1].claim.text")).isEqualTo("a comet fell on oslo");
    }

    @Test
    void a_feed_a_graph_and_answers_of_a_search_are_told_apart_by_their_beginning() {
        JsonPath feed = imported("application/json", """
                {"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[%s]},
                 {"@type":"DataFeedItem","item":{"@type":"Organization","name":"No review"}}]}""".formatted(review("feed", "Of a feed.", "F", "x")), Map.of());
        JsonPath graph = imported("application/json", """
                {"@context":"https://schema.org","@graph":[%s]}""".formatted(review("graph", "Of a graph.", "G", "x")), Map.of());
        JsonPath search = imported("application/json", """
                {"claims":[{"text":"Of a search.","claimant":"S","claimDate":"2024-01-02T00:00:00Z","claimReview":[{"publisher":{"site":"search.example"},
                 "url":"https://search.example/1","title":"T","reviewDate":"2024-01-03T00:00:00Z","textualRating":"False","languageCode":"en"}]}],"nextPageToken":"x"}""",
                Map.of());

        assertThat(feed.getString("format")).isEqualTo("CLAIM_REVIEWS");
        assertThat(feed.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 1));
        assertThat(refusals(feed)).extracting("line", "code").containsExactly(tuple(4, "not-a-claim-review"));
        assertThat(graph.getMap("claims")).containsEntry("made", 1);
        assertThat(search.getString("format")).isEqualTo("CLAIMS_SEARCH");
        assertThat(search.getList("mended.rule")).containsExactly("no-author-name");
        assertThat(cases("Of a search.").getFirst()).extracting("claim").extracting("madeOn").isEqualTo("2024-01-02");
    }

    @Test
    void a_document_that_breaks_off_is_taken_as_far_as_it_goes() {
        JsonPath report = imported("application/ld+json", "[" + review("cut", "Before the cut.", "C", "x") + ", {\"@type\":", Map.of());

        assertThat(report.getString("state")).isEqualTo("FAILED");
        assertThat(report.getMap("claims")).containsEntry("made", 1);
        assertThat(refusals(report)).extracting("code").containsExactly("malformed-json");
    }

    @Test
    void programs_for_google_find_reviews_of_others_beside_ours() {
        imported("application/ld+json", review("elsewhere", "Zebras roam Bergen.", "Z", "Not so"), Map.of());
        String id = (String) cases("Zebras roam Bergen.").getFirst().get("id");
        json(Map.of("summary", "They do not.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + id + "/publication").then().statusCode(201);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath all = given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?query=zebras%20Bergen").jsonPath();
            assertThat(all.getList("claims[0].claimReview")).as(all.prettify()).hasSize(2);
            assertThat(all.getString("claims[0].claimReview[1].textualRating")).isEqualTo("Not so");
        });
        JsonPath theirs = given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?reviewPublisherSiteFilter=elsewhere.example").jsonPath();
        assertThat(theirs.getList("claims.text")).isEqualTo(List.of("Zebras roam Bergen."));
        assertThat(theirs.getList("claims[0].claimReview.publisher.site")).isEqualTo(List.of("elsewhere.example"));
    }
}
