package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Real answers of Google's API, taken in whole: every claim with every review is on file afterwards as it came, and found by its words. The
 * data are no part of the repository.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "docket.claims", matches = ".+", disabledReason = "make test-claims")
class ArabicImportTest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ASKED = 100;

    /** A review with the claim as its publisher tells of it. */
    private record Told(String text, String claimant, String day, String publisher, String site, String url, String title, String at, String label,
            String language) {

        /** What was not told there may be known from others who reviewed the same claim. */
        private boolean isIn(Told other) {
            var filled = new Told(text, claimant == null ? other.claimant : claimant, day == null ? other.day : day, publisher, site, url, title, at, label, language);
            return filled.equals(other);
        }
    }

    @Test
    void every_claim_is_on_file_with_every_review_as_it_came_and_found_by_its_words() throws Exception {
        Path file = Path.of(System.getProperty("docket.claims"), "google-factcheck-ar", "claim_reviews.json");
        JsonNode given = JSON.readTree(file.toFile());
        Set<Told> wanted = wanted(given);

        JsonPath report = TestImports.post("application/json", Files.readAllBytes(file), Map.of("format", "claims-search")).jsonPath();

        assertThat(given).hasSize(1_762);
        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getInt("refusals")).isZero();
        assertThat(report.getInt("claims.made") + report.getInt("claims.joined") + report.getInt("claims.unchanged")).isEqualTo(1_762);
        assertThat(report.getInt("reviews.made") + report.getInt("reviews.unchanged")).isEqualTo(1_776);
        System.out.println("imported: " + report.getMap("claims") + " reviews " + report.getMap("reviews") + " mended " + report.getList("mended"));
        Map<String, JsonNode> cases = cases();
        Set<Told> met = onFile(cases);
        assertThat(wanted.stream().filter(told -> !met.contains(told) && met.stream().noneMatch(told::isIn))).isEmpty();
        JsonPath again = TestImports.post("application/json", Files.readAllBytes(file), Map.of("format", "claims-search")).jsonPath();
        assertThat(again.getInt("claims.unchanged")).isEqualTo(1_762);
        found(given, cases);
    }

    private static void found(JsonNode given, Map<String, JsonNode> cases) {
        Set<String> texts = new HashSet<>();
        cases.values().forEach(file -> texts.add(file.at("/claim/text").asText()));
        for (int i = 0; i < given.size(); i += given.size() / ASKED) {
            String text = kept(given.get(i).get("text"));
            if (texts.contains(text)) {
                String words = text.length() > 150 ? text.substring(0, text.lastIndexOf(' ', 150)) : text;
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(desk().queryParam("q", words.replace("\"", " ")).queryParam("limit", 100)
                        .get("/v1/cases").jsonPath().getList("items.claim.text")).contains(text));
            }
        }
    }

    private static Set<Told> wanted(JsonNode given) {
        var wanted = new HashSet<Told>();
        for (JsonNode claim : given) {
            for (JsonNode review : claim.get("claimReview")) {
                JsonNode publisher = review.get("publisher");
                wanted.add(new Told(kept(claim.path("text")), kept(claim.path("claimant")), day(claim.path("claimDate")),
                        publisher.has("name") ? kept(publisher.get("name")) : kept(publisher.get("site")), kept(publisher.path("site")), kept(review.path("url")),
                        kept(review.path("title")), kept(review.path("reviewDate")), kept(review.path("textualRating")), kept(review.path("languageCode"))));
            }
        }
        return wanted;
    }

    /** Each review with its claim as it is on file, or as its publisher told it where that was otherwise. */
    private static Set<Told> onFile(Map<String, JsonNode> cases) throws Exception {
        var found = new HashSet<Told>();
        for (var entry : cases.entrySet()) {
            JsonNode claim = entry.getValue().get("claim");
            for (JsonNode review : answered("/v1/cases/" + entry.getKey() + "/reviews?limit=200").get("items")) {
                JsonNode told = review.path("claim");
                found.add(new Told(kept(told.has("text") ? told.get("text") : claim.get("text")),
                        kept(told.has("claimant") ? told.get("claimant") : claim.at("/claimant/name")),
                        day(told.has("madeOn") ? told.get("madeOn") : claim.path("madeOn")), kept(review.at("/publisher/name")), kept(review.at("/publisher/site")),
                        kept(review.path("url")), kept(review.path("title")), kept(review.path("reviewedAt")), kept(review.path("label")), kept(review.path("language"))));
            }
        }
        return found;
    }

    private static Map<String, JsonNode> cases() throws Exception {
        var cases = new HashMap<String, JsonNode>();
        String next = "/v1/cases?sort=number&limit=200";
        while (next != null) {
            JsonNode page = answered(next);
            page.get("items").forEach(file -> cases.put(file.get("id").asText(), file));
            next = page.has("next") ? "/v1/cases?sort=number&limit=200&cursor=" + page.get("next").asText() : null;
        }
        return cases;
    }

    /** Not as the other tests ask: holding thousands of answers to the contract takes minutes. */
    private static JsonNode answered(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ':' + RestAssured.port + path)).header("Authorization", TestDatabase.BEARER).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    private static String day(JsonNode date) {
        String text = kept(date);
        return text == null ? null : text.substring(0, 10);
    }

    private static String kept(JsonNode text) {
        String form = text.isMissingNode() || text.isNull() ? null : Normalizer.normalize(text.asText(), Normalizer.Form.NFC).strip();
        return form == null || form.isEmpty() ? null : form;
    }
}
