package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docket.capture.OnThisMachine;
import org.docket.platform.Effort;
import org.docket.platform.RawSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Values that break late, changes, redirects to no address, bursts of equal writes, and bodies that break, mixed by chance, with a key and without one: each gets
 * a whole answer that is no error of the server, and no place stays taken. {@code make proof} sends 20,000.
 */
@QuarkusTest
@TestProfile(OnThisMachine.class)
@Tag("postgresql")
class HostileTrafficTest {

    private static final int REQUESTS = Effort.of(20_000, 400);
    private static final List<String> LOCATIONS = List.of("://\\..", "http://[::1", "http://%zz/", "//", "\\\\x\\y", "http://a b/", "http://0177.0.0.1/", "http://x:99999/", "javascript:alert(1)",
            "/%zz", "?{}|", "#", "http://169.254.169.254/latest", "http://localhost:1/", "/redirect/0", "http://" + "x".repeat(3_000) + "/", "http://\u00ff/", "data:,x", "http:///x", "http://user:pw@localhost/");

    @TestHTTPResource
    URI address;

    private final Random random = new Random(20261130);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private HostileClient client;
    private RawSite site;

    @BeforeEach
    void open() throws IOException {
        client = new HostileClient(address.getPort());
        site = new RawSite();
        for (int i = 0; i < LOCATIONS.size(); i++) {
            String head = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + LOCATIONS.get(i) + "\r\n\r\n";
            site.on("/redirect/" + i, connection -> connection.send(head));
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        site.close();
    }

    @Test
    void every_answer_is_whole_and_none_an_error_of_the_server_and_every_place_is_given_back() throws Exception {
        String claimant = source("Claimant", "B", null);
        String caseId = openCase(claimant, null);
        String place = "/v1/cases/" + caseId + "/evidence/" + attach(caseId, "IMAGE", "SUPPORTS", source("Other", "B", null), 2) + "/files";
        String receiver = json(Map.of("url", "https://1.1.1.1/", "events", List.of("verdict.published"))).post("/v1/webhooks").then().statusCode(201).extract().path("id");
        String person = json(Map.of("name", "Ines", "email", "ines" + System.nanoTime() + "@desk.example", "roles", List.of("CHECKER"))).post("/v1/people").then().statusCode(201)
                .extract().path("id");
        var late = new LateRequests(client, random, List.of("/v1/cases/" + caseId, "/v1/sources/" + claimant, "/v1/webhooks/" + receiver, "/v1/people/" + person));
        var bursts = new BurstRequests(client, random, place);
        var broken = new BrokenBodies(client, random, place);
        List<String> captures = captures(caseId);
        long errors = errors();
        for (int i = 0; i < REQUESTS; i++) {
            switch (random.nextInt(20)) {
                case 0 -> bursts.next().forEach(answer -> proper(answer, "a burst"));
                case 1, 2, 3 -> broken.next().ifPresent(answer -> proper(answer, "a broken body"));
                case 4 -> redirected(captures);
                case 5, 6 -> sent(late.patch());
                default -> sent(late.next());
            }
        }
        client.close();
        System.out.printf("hostile requests: %d, answers by status: %s%n", REQUESTS, statuses);
        assertThat(errors()).isEqualTo(errors);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(gauges()).allMatch(line -> line.endsWith(" 0.0"))
                .anyMatch(line -> line.contains("\"examiner-public-search\"")).anyMatch(line -> line.contains("\"uploads\"")));
    }

    private void sent(String request) throws IOException {
        proper(client.send(request), request);
    }

    private void proper(RawAnswer answer, String request) {
        assertThat(answer).as(request).matches(RawAnswer::isProper);
        statuses.merge(answer.status(), 1, Integer::sum);
    }

    /** The addresses at which pages are captured that lead to no address. */
    private List<String> captures(String caseId) {
        String source = source("Herald", "B", null);
        var captures = new ArrayList<String>();
        for (int i = 0; i < LOCATIONS.size(); i++) {
            String evidence = "/v1/cases/" + caseId + "/evidence";
            String item = json(Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2, "url", redirect(i))).post(evidence).then().statusCode(201)
                    .extract().path("id");
            captures.add(evidence + '/' + item + "/captures");
        }
        return captures;
    }

    private String redirect(int location) {
        return "http://localhost:" + site.port() + "/redirect/" + location;
    }

    /** A capture, of which 502 says that the other server failed, or anybody's search for a picture there. */
    private void redirected(List<String> captures) throws IOException {
        int location = random.nextInt(LOCATIONS.size());
        if (random.nextBoolean()) {
            RawAnswer answer = client.send(client.head("POST", captures.get(location), "Content-Length: 0") + "\r\n");
            boolean failedElsewhere = answer.isWhole() && answer.status() == 502 && answer.text().contains("/problems/");
            assertThat(failedElsewhere || answer.isProper()).as("%s: %s", LOCATIONS.get(location), answer).isTrue();
            statuses.merge(answer.status(), 1, Integer::sum);
        } else {
            String query = URLEncoder.encode(redirect(location), StandardCharsets.UTF_8);
            sent(client.anonymousHead("GET", "/v1alpha1/claims:imageSearch?imageUri=" + query, "X-Odd: 1") + "\r\n");
        }
    }

    private static long errors() {
        return (long) metrics("http_server_requests_seconds_count").filter(line -> line.contains("status=\"500\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static List<String> gauges() {
        return metrics("docket_admissions{").toList();
    }

    private static Stream<String> metrics(String name) {
        return desk().get("/metrics").asString().lines().filter(line -> line.startsWith(name));
    }
}
