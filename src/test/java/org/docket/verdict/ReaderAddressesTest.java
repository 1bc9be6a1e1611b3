package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.correct;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that other programs are given for their readers open as pages. */
@QuarkusTest
class ReaderAddressesTest {

    private static final String WORD = "Quillbourne";
    private static final String HERE = "http://localhost:8080";
    /** Members that are for readers: {@code url} of JSON, {@code alternate} of Atom. */
    private static final Pattern FOR_READERS = Pattern.compile("\"url\" ?: ?\"([^\"]+)\"|rel=\"alternate\" href=\"([^\"]+)\"");

    private static int made;

    private String word;

    @BeforeEach
    void ownWord() {
        word = WORD + (char) ('a' + made++);
    }

    private String claim() {
        return "The ferry of " + word + " sank at " + word + "mouth before " + word + "haven.";
    }

    private String corrected() {
        String id = published(claim(), "x");
        correct(id, "It did not.");
        return id;
    }

    private static List<String> forReaders(String answer) {
        return FOR_READERS.matcher(answer).results().map(ReaderAddressesTest::address).filter(address -> address.startsWith(HERE))
                .filter(address -> !address.startsWith(HERE + "/feeds/")).map(address -> address.substring(HERE.length())).distinct().toList();
    }

    private static String address(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static void opens(String address) {
        given().urlEncodingEnabled(false).header("Accept", "text/html").get(address.isEmpty() ? "/" : address)
                .then().statusCode(oneOf(200, 410)).contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verdicts/{id}/claim-review", "/v1alpha1/claims:search?query={word}", "/feeds/verdicts.atom", "/feeds/corrections.atom",
            "/feeds/claim-reviews.json"})
    void what_is_given_to_readers_is_a_page(String given) {
        String id = corrected();
        String page = given().get("/v1/verdicts/" + id).path("links.page");
        List<String> addresses = forReaders(given().urlEncodingEnabled(false).get(given.replace("{id}", id).replace("{word}", word)).then().statusCode(200).extract().asString());
        assertThat(addresses).contains(page).allSatisfy(ReaderAddressesTest::opens);
        given().redirects().follow(false).urlEncodingEnabled(false).get(page).then().statusCode(200).contentType(startsWith("text/html"));
    }

    @Test
    void a_match_leads_to_a_page() {
        String id = corrected();
        String answer = given().contentType("application/json").body(Map.of("text", claim(), "language", "en"))
                .post("/v1/matches").then().statusCode(200).extract().asString();
        assertThat(forReaders(answer)).contains(given().get("/v1/verdicts/" + id).<String>path("links.page")).allSatisfy(ReaderAddressesTest::opens);
    }

    @Test
    void a_correction_of_a_withdrawn_verdict_leads_to_the_page_that_says_so() {
        String id = corrected();
        long number = given().get("/v1/verdicts/" + id).<Integer>path("number");
        withdraw(id);
        given().get("/feeds/corrections.atom").then().body(containsString(HERE + "/verdicts/" + number + "\""));
        given().header("Accept", "text/html").get("/verdicts/" + number).then().statusCode(410).contentType(startsWith("text/html"));
    }
}
