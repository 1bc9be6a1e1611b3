package org.docket.exhibit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.text;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a body or a reader does: every place that it took is given back, and whoever comes next is served. Each does it more often than there are places. */
@QuarkusTest
class AdmissionsTest {

    private static final int MORE_THAN_PLACES = 12;
    private static final String PART = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords";

    @AfterEach
    void every_place_is_given_back() {
        await().untilAsserted(() -> assertThat(admissions()).isNotEmpty().allSatisfy((of, taken) -> assertThat(taken).as(of).isZero()));
        assertThat(overdue()).isZero();
    }

    /** The gauges by the work that they count. */
    private static Map<String, Double> admissions() {
        return desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_admissions{"))
                .collect(java.util.stream.Collectors.toMap(line -> line.substring(0, line.lastIndexOf(' ')), AdmissionsTest::value));
    }

    private static double overdue() {
        return desk().get("/metrics").asString().lines().filter(line -> line.startsWith("docket_admissions_overdue_total")).mapToDouble(AdmissionsTest::value).sum();
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Test
    void every_kind_of_work_has_its_gauge() {
        assertThat(admissions().keySet()).extracting(of -> of.replaceAll(".*of=\"(.*)\".*", "$1")).contains("uploads", "picture-matches", "captures",
                "public-exports", "desk-exports", "imports", "examiner", "examiner-desk-search", "examiner-public-search", "statistics", "backups", "streams", "packages", "image-searches", "webhook-tests",
                "matches-of-verdicts", "matches-of-cases");
    }

    @Test
    void a_form_without_its_last_boundary_is_refused_each_time() throws IOException {
        String place = place();
        for (String path : List.of(place, "/v1/matches/images")) {
            for (int i = 0; i < MORE_THAN_PLACES; i++) {
                try (var client = RawClient.toTheProgram()) {
                    client.send(head("POST", path, "Content-Type: multipart/form-data; boundary=edge", PART.length()));
                    client.send(ascii(PART));
                    String answer = client.answer();
                    assertThat(answer).as(path).startsWith("HTTP/1.1 400 ").contains("/problems/body-truncated");
                }
            }
        }
        add(place, "a.txt", text(100, 900)).then().statusCode(201);
        assertThat(desk().contentType("image/png").body(text(100, 901)).post("/v1/matches/images").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_that_breaks_off_gives_its_place_back(boolean reset) throws IOException {
        String place = place();
        String upload = URI.create(desk().header("Tus-Resumable", "1.0.0").header("Upload-Length", 50_000).post(place).header("Location")).getPath();
        for (Body body : List.of(new Body("POST", place, "Content-Type: text/plain", "words"), new Body("POST", place, "Content-Type: multipart/form-data; boundary=edge", PART),
                new Body("PATCH", upload, "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream", ""),
                new Body("POST", "/v1/matches/images", "Content-Type: image/png", "words"),
                new Body("POST", "/v1/matches/images", "Content-Type: multipart/form-data; boundary=edge", PART),
                new Body("POST", "/v1/imports", "Content-Type: application/x-ndjson", "{\"type\""),
                new Body("POST", "/v1/cases", "Content-Type: application/json", "{\"claim\":"))) {
            for (int i = 0; i < MORE_THAN_PLACES; i++) {
                try (var client = RawClient.toTheProgram()) {
                    client.send(head(body.method(), body.path(), body.headers(), 50_000));
                    client.send(ascii(body.begins()));
                    if (reset) {
                        client.cut();
                    }
                }
            }
        }
        await().untilAsserted(() -> assertThat(admissions().values()).allMatch(taken -> taken == 0));
        add(place, "a.txt", text(100, reset ? 902 : 903)).then().statusCode(201);
        desk().contentType("application/x-ndjson").body("{}".getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(202);
    }

    private record Body(String method, String path, String headers, String begins) {}

    @ParameterizedTest
    @ValueSource(strings = {"/v1/exports", "/v1/exports?of=DESK", "/v1/backup", "package", "/v1/verdicts/stream"})
    void a_reader_that_goes_away_gives_its_place_back(String asked) throws IOException {
        String place = place();
        add(place, "a.txt", text(1_000_000, asked.hashCode())).then().statusCode(201);
        String path = asked.equals("package") ? place.replaceAll("/evidence/.*", "/package") : asked;
        for (String method : List.of("GET", "HEAD")) {
            for (int i = 0; i < MORE_THAN_PLACES; i++) {
                try (var client = RawClient.toTheProgram()) {
                    client.send(head(method, path, "Accept: */*", 0));
                    if (i % 2 == 0) {
                        readALittle(client);
                    }
                    client.cut();
                }
            }
        }
        await().untilAsserted(() -> assertThat(admissions().values()).allMatch(taken -> taken == 0));
        if (!asked.contains("/verdicts/")) {
            given().header("Authorization", TestDatabase.BEARER).get(path).then().statusCode(200);
        }
    }

    private static void readALittle(RawClient client) throws IOException {
        try {
            client.answer();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static byte[] head(String method, String path, String headers, int length) {
        return ascii(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestDatabase.BEARER + "\r\n" + headers + "\r\n"
                + (length == 0 ? "" : "Content-Length: " + length + "\r\n") + "\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
