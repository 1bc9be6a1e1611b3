package org.docket.search.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.search.TestClaims.google;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.platform.TestDatabase;
import org.docket.search.TestClaims;
import org.docket.search.google.GoogleClaims.GoogleClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Claims that newsrooms checked in Arabic, published by this desk, as programs written for Google's API find them. The
 * data are no part of the repository.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "docket.claims", matches = ".+", disabledReason = "make test-claims")
class ArabicClaimsTest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 8;
    private static final int ASKED = 150;

    /** What a claim and its review have here that they had there. */
    private record Members(String text, String claimant, String day, String title, String language) {

        static Members of(GoogleClaim claim) {
            var review = claim.claimReview().getFirst();
            return new Members(kept(claim.text()), kept(claim.claimant()), claim.claimDate() == null ? null : claim.claimDate().toString().substring(0, 10),
                    kept(review.title()), review.languageCode());
        }

        /** Texts are kept in one form of Unicode, without space at the ends. */
        private static String kept(String text) {
            String form = text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            return form == null ? null : form.substring(0, Math.min(LONGEST, form.length())).strip();
        }
    }

    @Test
    void each_is_met_once_page_by_page_with_the_members_that_it_came_with_and_found_by_its_words() throws Exception {
        List<GoogleClaim> claims = new ObjectMapper().findAndRegisterModules().readValue(
                Path.of(System.getProperty("docket.claims"), "google-factcheck-ar", "claim_reviews.json").toFile(), new TypeReference<>() { });
        assertThat(claims).hasSize(1_762);
        load(claims);
        Map<Members, Long> wanted = counted(claims.stream());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<Members, Long> met = counted(all().stream());
            assertThat(wanted.keySet().stream().filter(one -> !wanted.get(one).equals(met.get(one)))).isEmpty();
        });
        for (int i = 0; i < claims.size(); i += claims.size() / ASKED) {
            String text = Normalizer.normalize(claims.get(i).text(), Normalizer.Form.NFC).strip();
            String language = claims.get(i).claimReview().getFirst().languageCode();
            Response answer = google(Map.of("query", text, "languageCode", language, "pageSize", 50));
            assertThat(answer.<List<String>>path("claims.text")).as("%s", text).contains(text);
        }
    }

    private static Map<Members, Long> counted(Stream<GoogleClaim> claims) {
        return claims.map(Members::of).collect(Collectors.groupingBy(claim -> claim, HashMap::new, Collectors.counting()));
    }

    private static List<GoogleClaim> all() {
        var met = new ArrayList<GoogleClaim>();
        String token = "";
        while (token != null) {
            Response page = google(Map.of("reviewPublisherSiteFilter", "localhost", "pageSize", 200, "pageToken", token));
            met.addAll(page.jsonPath().getList("claims", GoogleClaim.class));
            token = page.path("nextPageToken");
        }
        return met;
    }

    private static void load(List<GoogleClaim> claims) throws Exception {
        var claimants = new HashMap<String, String>();
        for (GoogleClaim claim : claims) {
            if (claim.claimant() != null && !claim.claimant().isBlank()) {
                claimants.computeIfAbsent(Members.kept(claim.claimant()), TestClaims::source);
            }
        }
        try (var desk = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            claims.forEach(claim -> done.add(desk.submit(() -> publish(claim, claimants))));
            for (Future<?> one : done) {
                one.get();
            }
        }
    }

    private static void publish(GoogleClaim given, Map<String, String> claimants) {
        var claim = new LinkedHashMap<String, Object>(Map.of("text", given.text(), "language", given.claimReview().getFirst().languageCode()));
        Members members = Members.of(given);
        if (claimants.containsKey(members.claimant())) {
            claim.put("claimantId", claimants.get(members.claimant()));
        }
        if (members.day() != null) {
            claim.put("madeOn", members.day());
        }
        String id = answered("/v1/cases", Map.of("claim", claim)).getString("id");
        answered("/v1/cases/" + id + "/publication", Map.of("summary", members.title()));
    }

    /** Not as the other tests ask: holding thousands of answers to the contract takes minutes. */
    private static JsonObject answered(String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ':' + RestAssured.port + path))
                .header("Authorization", TestDatabase.BEARER).header("If-Match", "*").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonObject(new LinkedHashMap<>(body)).encode())).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return new JsonObject(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
