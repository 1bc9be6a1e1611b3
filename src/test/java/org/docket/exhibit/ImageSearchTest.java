package org.docket.exhibit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.capture.OnThisMachine;
import org.docket.examiner.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims by the address of a picture, asked as clients of the Fact Check Tools API do. */
@QuarkusTest
@TestProfile(OnThisMachine.class)
@Tag("slow")
class ImageSearchTest {

    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void a_picture_is_found_once_it_is_cleared_and_its_case_published_and_no_longer() throws IOException {
        BufferedImage picture = TestPictures.scene(9_101, 800);
        byte[] bytes = TestPictures.encoded(picture, "png");
        String place = examined(bytes);
        String caseId = place.split("/")[3];
        String elsewhere = served("part.jpg", TestPictures.encoded(picture.getSubimage(60, 40, 650, 400), "jpeg"));
        publish(caseId);
        assertThat(search(elsewhere, Map.of()).asString()).isEqualToIgnoringWhitespace("{}");
        clear(place, bytes);
        Response found = search(elsewhere, Map.of());
        found.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        assertThat(found.<List<String>>path("results.claim.claimReview[0].url")).singleElement().asString().endsWith(given().get("/v1/verdicts/" + caseId).<String>path("links.page"));
        assertThat(search(elsewhere, Map.of("languageCode", "fr-FR")).asString()).isEqualToIgnoringWhitespace("{}");
        json(Map.of("reason", "wrong")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/publication/withdrawal")
                .then().statusCode(201);
        assertThat(search(elsewhere, Map.of()).asString()).isEqualToIgnoringWhitespace("{}");
    }

    @Test
    void whoever_follows_the_tokens_meets_each_claim_once() throws IOException {
        byte[] bytes = TestPictures.encoded(TestPictures.scene(9_102, 700), "png");
        var cases = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            String place = examined(bytes);
            cases.add(place.split("/")[3]);
            publish(cases.getLast());
            clear(place, bytes);
        }
        String elsewhere = served("same.png", bytes);
        var met = new ArrayList<String>();
        String token = "";
        for (int page = 0; page < 3; page++) {
            Response found = search(elsewhere, Map.of("pageSize", "1", "pageToken", token));
            met.add(found.path("results[0].claim.claimReview[0].url"));
            token = found.path("nextPageToken");
        }
        assertThat(token).isNull();
        assertThat(met).zipSatisfy(cases, (url, id) ->
                assertThat(url).contains("/verdicts/" + given().get("/v1/verdicts/" + id).<Integer>path("number") + '/'));
        assertThat(search(elsewhere, Map.of("offset", "2")).<List<?>>path("results")).hasSize(1);
        assertThat(search(elsewhere, Map.of("fields", "results/claim/text", "prettyPrint", "false", "pageSize", "1", "callback", "show")).asString())
                .startsWith("// API callback\nshow({\"results\":[{\"claim\":{\"text\":");
        String other = search(elsewhere, Map.of("pageSize", "1")).path("nextPageToken");
        refused(search(served("other.png", bytes), Map.of("pageToken", other)));
    }

    @Test
    void what_is_no_picture_is_refused_without_saying_why() throws IOException {
        site.createContext("/slow", exchange -> { });
        String message = search(served("text.png", TestFiles.text(900, 4)), Map.of()).path("error.message");
        assertThat(List.of(home() + "/nothing", home() + "/slow", "http://localhost:1/", "https://localhost:" + site.getAddress().getPort() + "/text.png",
                "ftp://localhost/x.png", "http://user:word@localhost/", "file:///etc/passwd", served("huge.png", TestPictures.hugePng())))
                .allSatisfy(address -> {
                    Response answer = search(address, Map.of());
                    refused(answer);
                    assertThat(answer.<String>path("error.message")).isEqualTo(message);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pageSize=x", "offset=-1", "languageCode=!", "pageToken=AAAA", "callback=alert%281%29", "alt=media"})
    void what_cannot_be_asked_is_refused_as_google_does(String more) {
        refused(asked(more.isEmpty() ? "key=any" : "imageUri=http://localhost:1/x.png&" + more));
        refused(search("http://localhost/" + "x".repeat(2_000), Map.of()));
    }

    private static Response search(String address, Map<String, String> more) {
        var query = new LinkedHashMap<>(Map.of("imageUri", address));
        query.putAll(more);
        return asked(query.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The colon of the address stays one. */
    private static Response asked(String query) {
        return given().urlEncodingEnabled(false).get("/v1alpha1/claims:imageSearch?" + query);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(400).contentType("application/json").body("error.code", equalTo(400)).body("error.status", equalTo("INVALID_ARGUMENT"));
    }

    private String served(String name, byte[] bytes) {
        site.createContext("/" + name, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return home() + "/" + name;
    }

    private String home() {
        return "http://localhost:" + site.getAddress().getPort();
    }

    private static String examined(byte[] bytes) {
        String place = place();
        add(place, "picture.png", bytes).then().statusCode(201);
        String address = place + "/" + sha256(bytes) + "/findings";
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(() -> desk().get(address).path("state").equals("DONE"));
        return place;
    }

    private static void clear(String place, byte[] bytes) {
        json(Map.of("reason", "readers should see it")).post(place + "/" + sha256(bytes) + "/clearance").then().statusCode(201);
    }

    private static void publish(String caseId) {
        json(Map.of("summary", "This is what we know.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/publication")
                .then().statusCode(201);
    }
}
