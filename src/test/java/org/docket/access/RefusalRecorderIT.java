package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.docket.packaged.Program;
import org.docket.packaged.Wire;
import org.junit.jupiter.api.Test;

/** Requests with credentials that are not good, at a packaged program that has refused none before. */
class RefusalRecorderIT {

    private static final int CONNECTIONS = 8;
    private static final int KEYS_PER_CONNECTION = 30;
    private static final int REQUESTS_PER_KEY = 6;
    private static final int OTHERS_PER_KEY = 15;
    private static final int REFUSED = CONNECTIONS * KEYS_PER_CONNECTION * (REQUESTS_PER_KEY + OTHERS_PER_KEY);

    /** Three paths with an operation, of which one takes requests without a key too, and one without. */
    private static final List<String> PATHS = List.of("/v1/me", "/v1/cases", "/v1/submissions", "/v1/nowhere");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void five_thousand_refusals_from_the_first_on_are_problems_and_no_error() throws Exception {
        var provider = new OpenIdProvider();
        provider.start();
        try (var started = Program.onH2(); var program = started.with(Map.of("DOCKET_OIDC_ENABLED", "true", "DOCKET_OIDC_SERVER", OpenIdProvider.issuer))) {
            Desk desk = Desk.of(program);
            Map<String, Integer> answers = atOnce(() -> new Connection(desk).refusals());
            System.out.println("refusals: " + answers);
            assertThat(answers.keySet()).containsOnly(
                    "401 application/problem+json /problems/unauthorized", "403 application/problem+json /problems/forbidden");
            assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REFUSED).isGreaterThanOrEqualTo(5_000);
            assertThat(Files.readAllLines(program.log())).noneMatch(line -> line.contains(" ERROR "));
        } finally {
            provider.stop();
        }
    }

    private static Map<String, Integer> atOnce(Callable<List<String>> connection) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            var counted = new TreeMap<String, Integer>();
            for (Future<List<String>> answers : clients.invokeAll(IntStream.range(0, CONNECTIONS).mapToObj(client -> connection).toList())) {
                answers.get().forEach(answer -> counted.merge(answer, 1, Integer::sum));
            }
            return counted;
        }
    }

    /**
     * A program that is used by its admin alone until now.
     *
     * @param checker the id of a person who may not administer the desk
     * @param others what is refused at once: each is the whole header
     */
    private record Desk(URI server, Wire admin, String checker, List<String> others) {

        static Desk of(Program program) throws Exception {
            Wire admin = program.start();
            String checker = admin.post("/v1/people", Map.of("name", "Checker", "email", "checker@desk.example", "roles", List.of("CHECKER"))).path("id").asText();
            String expired = key(admin, checker, Map.of("expiresAt", Instant.now().plusSeconds(1).toString())).path("key").asText();
            Awaitility.await("the key expires").atMost(Duration.ofSeconds(10)).until(() -> admin.as(expired).status("/v1/me") == 401);
            return new Desk(URI.create("http://localhost:" + program.port()), admin, checker, List.of(
                    "Bearer " + KeyText.made(new SecureRandom()).text(),
                    "Bearer " + expired,
                    "Bearer docket_mistyped",
                    "Basic YTpi",
                    "Bearer " + OpenIdProvider.signed(OpenIdProvider.claims("somebody", "ADMIN"), OpenIdProvider.key("not-the-providers"))));
        }

        JsonNode newKey() throws Exception {
            return key(admin, checker, Map.of());
        }

        private static JsonNode key(Wire admin, String owner, Map<String, ?> more) throws Exception {
            var input = new TreeMap<String, Object>(more);
            input.putAll(Map.of("ownerId", owner, "scopes", List.of("cases:read")));
            return admin.post("/v1/keys", input);
        }
    }

    /** One connection, which sends its requests one after the other. */
    private static final class Connection {

        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<String> answers = new ArrayList<>();
        private final Desk desk;

        Connection(Desk desk) {
            this.desk = desk;
        }

        /** Uses many keys, each until some time after it was revoked, with everything else that is refused in between. */
        List<String> refusals() throws Exception {
            for (int i = 0; i < KEYS_PER_CONNECTION; i++) {
                JsonNode key = desk.newKey();
                String header = "Bearer " + key.path("key").asText();
                assertThat(send("GET", "/v1/me", header).statusCode()).isEqualTo(200);
                refuse("/v1/people", header);
                assertThat(send("DELETE", "/v1/keys/" + key.path("id").asText(), "Bearer " + Program.KEY).statusCode()).isEqualTo(204);
                for (int again = 1; again < REQUESTS_PER_KEY; again++) {
                    refuse(PATHS.get(again % PATHS.size()), header);
                }
                for (int other = 0; other < OTHERS_PER_KEY; other++) {
                    refuse(PATHS.get((i + other) % PATHS.size()), desk.others().get(other % desk.others().size()));
                }
            }
            return answers;
        }

        private void refuse(String path, String header) throws Exception {
            HttpResponse<String> answer = send("GET", path, header);
            answers.add(answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse("nothing") + " "
                    + JSON.readTree(answer.body()).path("type").asText());
        }

        private HttpResponse<String> send(String method, String path, String header) throws Exception {
            return http.send(HttpRequest.newBuilder(desk.server().resolve(path)).header("Authorization", header)
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
