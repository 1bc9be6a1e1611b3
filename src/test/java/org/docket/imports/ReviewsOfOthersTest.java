package org.docket.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.imports.TestImports.cases;
import static org.docket.imports.TestImports.imported;
import static org.docket.imports.TestImports.refusals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.casework.VerifyLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others found of a claim stands beside it: in one case, with their own labels, for the desk and for programs. */
@QuarkusTest
@Tag("postgresql")
class ReviewsOfOthersTest {

    @Inject
    VerifyLog verifyLog;

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

    /** The same article is one review, as it reads now, however its address is spelled; what it said before is history. */
    @Test
    void the_same_article_again_replaces_its_review() throws Exception {
        String first = review("again", "The lighthouse of Vardo moved.", "L", "False");
        imported("application/ld+json", first, Map.of());
        String id = (String) cases("The lighthouse of Vardo moved.").getFirst().get("id");

        JsonPath changed = imported("application/ld+json", first.replace("\"False\"", "\"Mostly false\""), Map.of());
        for (String spelled : List.of("HTTP://WWW.again.example/r", "https://again.example/r/", "https://again.example/r#top", "https://again.example/r?utm_source=x&fbclid=1")) {
            JsonPath same = imported("application/ld+json", first.replace("\"False\"", "\"Mostly false\"").replace("https://again.example/r\"", spelled + '"'), Map.of());
            assertThat(same.getMap("reviews")).as(spelled).containsEntry("made", 0).containsEntry("replaced", 0).containsEntry("unchanged", 1);
        }
        imported("application/ld+json", first.replace("https://again.example/r\"", "https://again.example/r/2\""), Map.of());

        assertThat(changed.getMap("reviews")).isEqualTo(Map.of("made", 0, "replaced", 1, "unchanged", 0, "unmapped", 1));
        assertThat(changed.getMap("claims")).containsEntry("joined", 1);
        assertThat(desk().get("/v1/cases/" + id + "/reviews").jsonPath().getList("items.label")).containsExactly("Mostly false", "False");
        JsonPath all = desk().get("/v1/cases/" + id + "/reviews?ended=true").jsonPath();
        assertThat(all.getList("items.label")).containsExactly("False", "Mostly false", "False");
        assertThat(all.getString("items[0].ended.replacedBy")).isEqualTo(all.getString("items[1].id"));
        assertThat(desk().get("/v1/cases/" + id + "/history").jsonPath().getList("items.type")).containsExactly("CASE_OPENED", "REVIEW_RECORDED", "REVIEW_REPLACED", "REVIEW_RECORDED");
        verified();
    }

    @Test
    void articles_of_one_import_replace_each_other_too() throws Exception {
        String first = review("twice", "The lighthouse of Hanko moved.", "L", "False");
        JsonPath report = imported("application/ld+json", "[" + first + "," + first.replace("\"False\"", "\"True\"") + "]", Map.of());

        assertThat(report.getMap("reviews")).isEqualTo(Map.of("made", 1, "replaced", 1, "unchanged", 0, "unmapped", 0));
        String id = (String) cases("The lighthouse of Hanko moved.").getFirst().get("id");
        assertThat(desk().get("/v1/cases/" + id + "/reviews").jsonPath().getList("items.label")).containsExactly("True");
        assertThat(desk().get("/v1/cases/" + id + "/history").jsonPath().getList("items.type")).containsExactly("CASE_OPENED", "REVIEW_RECORDED", "REVIEW_REPLACED");
        verified();
    }

    @Test
    void a_review_that_is_removed_is_history_and_stays_away() throws Exception {
        String of = review("gone", "The lighthouse of Rost moved.", "L", "False");
        imported("application/ld+json", of, Map.of());
        String id = (String) cases("The lighthouse of Rost moved.").getFirst().get("id");
        json(Map.of("summary", "It did not.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + id + "/publication").then().statusCode(201);
        String reviews = "/v1/cases/" + id + "/reviews";
        String review = desk().get(reviews).jsonPath().getString("items[0].id");

        JsonPath removed = desk().header("Prefer", "wait=10").queryParam("reason", "Not of this").delete(reviews + "/" + review).then().statusCode(200).extract().jsonPath();

        assertThat(removed.getString("ended.reason")).isEqualTo("Not of this");
        desk().delete(reviews + "/" + review).then().statusCode(404);
        assertThat(desk().get(reviews).jsonPath().getList("items")).isEmpty();
        assertThat(desk().get(reviews + "?ended=true").jsonPath().getList("items")).hasSize(1);
        JsonPath shown = given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?query=lighthouse%20Rost").jsonPath();
        assertThat(shown.getList("claims[0].claimReview")).hasSize(1);
        assertThat(imported("application/ld+json", of, Map.of()).getMap("reviews")).containsEntry("made", 0).containsEntry("unchanged", 1);
        assertThat(imported("application/ld+json", of.replace("False", "Corrected"), Map.of()).getMap("reviews")).containsEntry("made", 1);
        verified();
    }

    @Test
    void who_may_not_work_cases_removes_no_review() {
        imported("application/ld+json", review("kept", "The lighthouse of Vega moved.", "L", "False"), Map.of());
        String id = (String) cases("The lighthouse of Vega moved.").getFirst().get("id");
        String review = desk().get("/v1/cases/" + id + "/reviews").jsonPath().getString("items[0].id");
        given().delete("/v1/cases/" + id + "/reviews/" + review).then().statusCode(401);
        desk().delete("/v1/cases/" + cases("The lighthouse of Vega moved.").getFirst().get("id") + "/reviews/" + id).then().statusCode(404);
        assertThat(desk().get("/v1/cases/" + id + "/reviews").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void a_review_of_nobody_is_refused_and_a_verdict_of_this_desk_is_no_review() {
        JsonPath nobody = imported("application/ld+json", """
                {"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"Nobody says so.","inLanguage":"en","reviewRating":{"alternateName":"False"}}""", Map.of());
        JsonPath own = imported("application/ld+json", review("own", "The lighthouse of Utsira moved.", "L", "False").replace("https://own.example/r", "http://localhost:8080/verdicts/1"), Map.of());

        assertThat(refusals(nobody)).extracting("pointer", "code").containsExactly(tuple("/reviews/0/publisher", "required"));
        assertThat(own.getList("mended.rule")).contains("own-verdict");
        assertThat(own.getMap("reviews")).containsEntry("made", 0);
        JsonPath article = imported("application/ld+json", review("own", "The lighthouse of Kya moved.", "L", "False").replace("https://www.own.example", "http://localhost:8080"), Map.of());
        assertThat(article.getList("mended.rule")).contains("own-verdict");
        assertThat(article.getMap("reviews")).containsEntry("made", 0);
    }

    @Test
    void other_things_of_a_page_are_counted_and_not_refused() {
        JsonPath page = imported("application/ld+json", """
                {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"p"},{"@type":"Organization","@id":"https://paper.example/#org","name":"Paper","url":"https://paper.example"},%s]}"""
                .formatted(review("x", "Of a page.", "G", "x").replace("{\"name\":\"x\",\"url\":\"https://www.x.example\"}", "{\"@id\":\"https://paper.example/#org\"}")), Map.of());

        assertThat(page.getMap("claims")).isEqualTo(Map.of("made", 1, "joined", 0, "unchanged", 0, "refused", 0));
        assertThat(page.getList("mended.rule")).containsExactly("other-node");
        String id = (String) cases("Of a page.").getFirst().get("id");
        assertThat(desk().get("/v1/cases/" + id + "/reviews").jsonPath().getString("items[0].publisher.name")).isEqualTo("Paper");
    }

    @Test
    void our_own_export_comes_back_without_a_refusal() {
        imported("application/ld+json", "[" + review("export", "The kiosk of Vadso was moved.", "K", "False") + "," + review("export2", "The kiosk of Vadso was moved.", "K", "True") + "]", Map.of());
        String records = desk().get("/v1/exports?of=DESK&format=NDJSON").asString().lines().filter(line -> line.contains("kiosk of Vadso")).findFirst().orElseThrow();
        String table = desk().get("/v1/exports?of=DESK&format=CSV").asString();
        String row = table.lines().filter(line -> line.contains("kiosk of Vadso")).findFirst().orElseThrow();

        JsonPath again = imported(TestImports.NDJSON, records, Map.of());
        JsonPath rows = imported("text/csv", table.lines().findFirst().orElseThrow() + "\r\n" + row, Map.of());

        TestImports.records("""
                {"type":"source","externalId":"own-s","name":"A kiosk owner","kind":"COMPANY","reliability":"B"}""", """
                {"type":"case","externalId":"own-c","claim":{"text":"The kiosk of Bodo was sold.","language":"en","claimant":{"name":"Kiosk news","kind":"MEDIA"},"respondent":"own-s"},"topics":["kiosks"],\
                "note":"n","summary":"s","evidence":[{"externalId":"own-e","kind":"STATEMENT","stance":"REFUTES","source":"own-s","quote":"No."}],\
                "moves":[{"move":"DENY","reason":"They say no."}],"publication":{"summary":"They deny it.","by":"A","approvedBy":"B"}}""");
        String named = desk().get("/v1/exports?of=DESK&format=NDJSON").asString().lines().filter(line -> line.contains("kiosk of Bodo") || line.contains("A kiosk owner"))
                .collect(Collectors.joining("\n"));
        JsonPath known = imported(TestImports.NDJSON, named, Map.of());
        JsonPath otherwise = imported(TestImports.NDJSON, named.replace("kiosks", "stalls"), Map.of());

        assertThat(known.getMap("claims")).as(refusals(known).toString()).isEqualTo(Map.of("made", 0, "joined", 0, "unchanged", 1, "refused", 0));
        assertThat(refusals(otherwise)).extracting("pointer", "code").containsExactly(tuple("/externalId", "differs"));
        assertThat(again.getMap("claims")).isEqualTo(Map.of("made", 0, "joined", 0, "unchanged", 1, "refused", 0));
        assertThat(rows.getMap("claims")).as(refusals(rows).toString()).isEqualTo(Map.of("made", 0, "joined", 0, "unchanged", 1, "refused", 0));
    }

    private void verified() throws Exception {
        var said = new ByteArrayOutputStream();
        assertThat(verifyLog.run(new PrintStream(said))).as(said.toString()).isZero();
    }
}
