package org.docket.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.key;
import static org.docket.access.TestPeople.partner;
import static org.docket.access.TestPeople.patch;
import static org.docket.access.TestPeople.person;
import static org.docket.access.TestPeople.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.contract.ContractDocument;
import org.docket.contract.ContractDocument.Operation;
import org.junit.jupiter.api.Test;

/** Every operation of the contract, asked for by everybody there can be, against the running program. */
@QuarkusTest
class PermissionsTest {

    private static final String UNKNOWN = "01a20d94-9dd8-7423-93d5-3629db2a1585";
    private static final String WITHOUT_END = "streamVerdicts";
    /** Operations that take the permission of another one, too: backups and files of imports can name protected sources, and who decides about an identity may know it. */
    private static final Map<String, String> ALSO = Map.of("takeBackup", "readIdentity", "approveDisclosure", "readIdentity", "downloadImport", "readIdentity");
    private static final String[] OF_THE_DESK = Arrays.stream(Scope.values()).map(Scope::text).toArray(String[]::new);

    /** Somebody who asks; whether they are known at all, and what their key is good for. */
    private record Asker(String who, String header, boolean known, boolean partner, Set<Scope> scopes) {

        int expected(Permission needed) {
            if (needed == Permission.PUBLIC) {
                return 200;
            }
            boolean may = (needed.scopes().isEmpty() || needed.scopes().stream().anyMatch(scopes::contains)) && (needed.isForPartners() || !partner);
            return !known ? 401 : may ? 200 : 403;
        }
    }

    @Test
    void every_cell_of_the_table_holds() throws IOException, InterruptedException {
        List<Asker> askers = Stream.of(strangers(), people(), narrowKeys(), partners()).flatMap(List::stream).toList();
        int cells = 0;
        for (Operation operation : ContractDocument.COMMITTED.operations()) {
            Permission needed = needed(operation.id());
            Permission also = needed(ALSO.getOrDefault(operation.id(), operation.id()));
            for (Asker asker : askers) {
                check(operation, asker, Math.max(asker.expected(needed), asker.expected(also)));
                cells++;
            }
        }
        System.out.printf("permissions: %d cells, %d operations, %d askers%n", cells, ContractDocument.COMMITTED.operations().size(), askers.size());
        assertThat(cells).isGreaterThan(1_000);
    }

    private static Permission needed(String operation) {
        return Permission.of(operation).orElseThrow(() -> new AssertionError(operation + " has no row in Permission"));
    }

    private static void check(Operation operation, Asker asker, int expected) throws IOException, InterruptedException {
        if (operation.id().equals(WITHOUT_END)) {
            hold(operation.id(), asker, expected, begun(operation, asker), "");
            return;
        }
        Response answer = ask(operation, asker);
        hold(operation.id(), asker, expected, answer.statusCode(), answer.asString());
    }

    private static void hold(String operation, Asker asker, int expected, int status, String body) {
        String cell = asker.who() + " × " + operation + ": " + body;
        if (expected == 200) {
            assertThat(status).as(cell).isNotIn(401, 403, 500);
        } else {
            assertThat(status).as(cell).isEqualTo(expected);
        }
    }

    /** The status of an answer that is broken off once it has begun. */
    private static int begun(Operation operation, Asker asker) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + operation.address()));
        if (asker.header() != null) {
            request.header("Authorization", asker.header());
        }
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        }
    }

    private static Response ask(Operation operation, Asker asker) {
        RequestSpecification request = asker.header() == null ? given() : given().header("Authorization", asker.header());
        String type = operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
        if (operation.node().has("requestBody")) {
            request.contentType(type).body("{}");
        }
        return request.request(operation.method(), operation.address().replaceAll("\\{[^}]*}", UNKNOWN));
    }

    private static List<Asker> strangers() throws InterruptedException {
        String revoked = post("/v1/keys", Map.of("ownerId", person("CHECKER", "REVIEWER", "ADMIN"), "scopes", OF_THE_DESK)).path("key");
        String id = given().header("Authorization", "Bearer " + revoked).get("/v1/me").path("keyId");
        admin().delete("/v1/keys/" + id).then().statusCode(204);
        String gone = person("CHECKER", "REVIEWER", "ADMIN");
        String inactive = key(gone, OF_THE_DESK);
        patch("/v1/people/" + gone, Map.of("active", false)).then().statusCode(200);
        return List.of(
                stranger("nobody", null),
                stranger("somebody with another scheme", "Basic YTpi"),
                stranger("a mistyped key", "Bearer docket_mistyped"),
                stranger("an unknown key", "Bearer " + KeyText.made(new SecureRandom()).text()),
                stranger("a revoked key", "Bearer " + revoked),
                stranger("an expired key", "Bearer " + expired()),
                stranger("somebody who left", "Bearer " + inactive));
    }

    private static String expired() throws InterruptedException {
        String owner = person("CHECKER", "REVIEWER", "ADMIN");
        Instant soon = Instant.now().plusSeconds(3);
        String expired = post("/v1/keys", Map.of("ownerId", owner, "scopes", OF_THE_DESK, "expiresAt", soon.toString()))
                .path("key");
        Thread.sleep(Duration.between(Instant.now(), soon).plusMillis(10));
        return expired;
    }

    private static List<Asker> people() {
        return Arrays.stream(Role.values())
                .map(role -> asker(role.name(), key(person(role.name()), texts(Scope.of(Set.of(role)))), false, Scope.of(Set.of(role))))
                .toList();
    }

    private static List<Asker> narrowKeys() {
        String everything = person("CHECKER", "REVIEWER", "ADMIN");
        return Arrays.stream(Scope.values())
                .map(scope -> asker("a key for " + scope.text(), key(everything, scope.text()), false, Set.of(scope)))
                .toList();
    }

    private static List<Asker> partners() {
        String one = partner();
        return Stream.concat(
                Scope.forPartners().stream().map(scope -> asker("a partner's key for " + scope.text(), key(one, scope.text()), true, Set.of(scope))),
                Stream.of(asker("another partner", key(partner(), texts(Scope.forPartners())), true, EnumSet.copyOf(Scope.forPartners())))).toList();
    }

    private static String[] texts(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).toArray(String[]::new);
    }

    private static Asker stranger(String who, String header) {
        return new Asker(who, header, false, false, Set.of());
    }

    private static Asker asker(String who, String key, boolean partner, Set<Scope> scopes) {
        return new Asker(who, "Bearer " + key, true, partner, scopes);
    }
}
