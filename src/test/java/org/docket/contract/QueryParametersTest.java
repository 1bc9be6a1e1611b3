package org.docket.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.contract.ContractDocument.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation refuses query parameters that it does not have, and takes those that the contract, the documents and the clients name. */
@QuarkusTest
class QueryParametersTest {

    private static final String ID = "01920000-0000-7000-8000-000000000000";
    /** An address of the API with its query, in whatever text. */
    private static final Pattern ADDRESS = Pattern.compile("(/(?:v1|v1alpha1|feeds)/[A-Za-z0-9/{}:._$-]*)\\?([A-Za-z0-9_.$]+=[^\\s\"'`)<>|]*)");

    private static List<Operation> ofTheApi() {
        return ContractDocument.COMMITTED.operations().stream().filter(operation -> operation.address().matches("/(v1|v1alpha1|feeds)/.*")).toList();
    }

    private static List<JsonNode> parameters(Operation operation) {
        var found = new ArrayList<JsonNode>();
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                found.add(parameter);
            }
        });
        return found;
    }

    private static Response ask(Operation operation, String query) {
        String address = operation.address().replaceAll("\\{[^}]*}", ID) + '?' + query;
        var request = desk().urlEncodingEnabled(false).header("Accept", "*/*");
        return switch (operation.method()) {
            case "GET" -> request.get(address);
            case "HEAD" -> request.head(address);
            case "DELETE" -> request.delete(address);
            case "PUT" -> request.contentType("application/json").body("{}").put(address);
            case "PATCH" -> request.contentType("application/merge-patch+json").body("{}").patch(address);
            default -> request.contentType("application/json").body("{}").post(address);
        };
    }

    @Test
    void every_operation_refuses_a_parameter_that_it_does_not_have() {
        for (Operation operation : ofTheApi()) {
            if (operation.method().equals("HEAD")) {
                continue;
            }
            Response answer = ask(operation, "nonesuch=1");
            assertThat(answer.statusCode()).as(operation.id()).isIn(400, 415);
            if (answer.statusCode() == 400 && operation.address().startsWith("/v1alpha1/")) {
                assertThat(answer.<String>path("error.status")).as(operation.id()).isEqualTo("INVALID_ARGUMENT");
            } else if (answer.statusCode() == 400) {
                assertThat(answer.<String>path("type")).as(operation.id()).isEqualTo("/problems/unknown-parameter");
                assertThat(answer.<String>path("errors[0].pointer")).as(operation.id()).isEqualTo("/query/nonesuch");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/verdicts, staus, status", "/v1/verdicts, Status, status", "/v1/cases, updated_since, updatedSince", "/v1/verdicts/changes, afetr, after",
        "/v1/exports, fromat, format", "/v1/events, limt, limit", "/feeds/verdicts.atom, banana,", "/v1/cases, asof,"})
    void the_problem_names_the_one_that_was_meant(String path, String given, String meant) {
        Response answer = desk().get(path + '?' + given + "=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("unknown-parameter");
        assertThat(answer.<String>path("closest")).isEqualTo(meant == null ? "" : meant);
    }

    @Test
    void every_parameter_of_the_contract_is_known() {
        for (Operation operation : ofTheApi()) {
            for (JsonNode parameter : parameters(operation)) {
                if (operation.address().endsWith("/stream") || operation.method().equals("HEAD")) {
                    continue;
                }
                Response answer = ask(operation, parameter.get("name").asText() + "=1");
                assertThat(answer.getBody().asString()).as("%s %s", operation.id(), parameter.get("name")).doesNotContain("unknown-parameter");
            }
        }
    }

    /** Without a value it chooses nothing, and the list would have everything. */
    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%E2%80%8B"})
    void a_parameter_without_a_value_is_refused_by_every_read(String nothing) {
        int tried = 0;
        for (Operation operation : ofTheApi()) {
            for (JsonNode parameter : parameters(operation)) {
                if (operation.address().startsWith("/v1alpha1/") || !operation.method().equals("GET")) {
                    continue;
                }
                String name = parameter.get("name").asText();
                Response answer = ask(operation, name + '=' + nothing);
                assertThat(answer.statusCode()).as("%s %s", operation.id(), name).isIn(400, 415);
                if (answer.statusCode() == 400) {
                    assertThat(answer.<String>path("errors[0].pointer")).as("%s %s", operation.id(), name).isEqualTo("/query/" + name);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    /** What generated clients of Google's APIs send by themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"key=x", "alt=json", "prettyPrint=false", "quotaUser=a", "$.xgafv=2", "access_token=x", "oauth_token=x", "uploadType=media", "upload_protocol=raw", "fields=claims"})
    void the_form_of_an_answer_is_for_google_s_clients_to_say(String parameter) {
        given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?query=ferry&" + parameter).then().statusCode(200);
    }

    @Test
    void an_instant_that_no_calendar_of_four_digits_has_is_refused_wherever_it_is_taken() {
        String caseId = openCase(null, null);
        var tried = new TreeSet<String>();
        for (Operation operation : ofTheApi()) {
            for (JsonNode parameter : parameters(operation)) {
                if (parameter.path("schema").toString().matches(".*(date-time|Instant).*")) {
                    tried.add(operation.id() + ' ' + parameter.get("name").asText());
                    for (String value : List.of("%2B1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "%2B294277-01-01T00:00:00Z", "0000-12-31T00:00:00Z",
                            "%2B10000-01-01T00:00:00Z", "2022-11-08", "yesterday")) {
                        String more = operation.address().equals("/v1/exports") ? "&of=DESK" : "";
                        assertThat(ask(operation, parameter.get("name").asText() + '=' + value + more).statusCode()).as("%s %s=%s", operation.id(), parameter.get("name"), value)
                                .isEqualTo(400);
                    }
                }
            }
        }
        assertThat(tried).contains("listCases updatedSince", "listVerdicts updatedSince", "exportVerdicts updatedSince", "readVerdict asOf");
        for (String path : List.of("/v1/cases", "/v1/verdicts", "/v1/exports")) {
            desk().urlEncodingEnabled(false).get(path + "?updatedSince=0001-01-01T00:00:00Z").then().statusCode(200);
            desk().urlEncodingEnabled(false).get(path + "?updatedSince=9999-12-31T23:59:59Z").then().statusCode(200);
        }
        assertThat(caseId).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0044-03-15", "+12345-01-01", "0000-01-01"})
    void a_day_beyond_is_refused_in_every_body(String day) {
        String source = org.docket.casework.TestDesk.source("Calendar", "B", null);
        String caseId = openCase(null, null);
        String instant = day + "T00:00:00Z";
        refused("/v1/cases", Map.of("claim", Map.of("text", "x", "language", "en", "madeOn", day)));
        refused("/v1/cases", Map.of("claim", Map.of("text", "x", "language", "en"), "reviewOn", day));
        var item = Map.of("kind", "DOCUMENT", "stance", "SUPPORTS", "sourceId", source, "credibility", 2);
        refused("/v1/cases/" + caseId + "/evidence", with(item, "publishedOn", day));
        refused("/v1/cases/" + caseId + "/evidence", with(item, "retrievedAt", instant));
        refused("/v1/cases/" + caseId + "/comment-requests", Map.of("channel", "phone", "askedAt", instant, "deadlineAt", "2030-01-01T00:00:00Z"));
        String owner = desk().get("/v1/me").path("id");
        refused("/v1/keys", Map.of("ownerId", owner, "scopes", List.of("cases:read"), "expiresAt", instant));
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        var more = new java.util.HashMap<String, Object>(body);
        more.put(name, value);
        return more;
    }

    private static void refused(String path, Map<String, ?> body) {
        Response answer = desk().contentType("application/json").body(body).post(path);
        assertThat(answer.statusCode()).as("%s %s: %s", path, body, answer.asString()).isEqualTo(422);
    }

    @Test
    void what_documents_and_clients_ask_is_in_the_contract() throws IOException {
        var asked = new TreeSet<String>();
        for (Path folder : List.of(Path.of("README.md"), Path.of("docs"), Path.of("clients"), Path.of("deploy"), Path.of("src/main/resources"), Path.of("src/main/java"))) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(md|java|ts|js|html|json|yml|yaml|conf|cfg|properties)"))
                        .flatMap(file -> ADDRESS.matcher(text(file)).results()).forEach(found -> check(found, asked));
            }
        }
        assertThat(asked).hasSizeGreaterThan(5);
    }

    private static void check(MatchResult found, Set<String> asked) {
        String path = found.group(1).replaceAll("\\{[^}]*}", ID).replaceAll("/$", "");
        ContractDocument.COMMITTED.operations().stream().filter(operation -> operation.path().matcher(path).matches()).findFirst().ifPresent(operation -> {
            Set<String> known = new TreeSet<>();
            ContractDocument.COMMITTED.operations().stream().filter(it -> it.path().matcher(path).matches())
                    .forEach(it -> parameters(it).forEach(parameter -> known.add(parameter.get("name").asText())));
            for (String pair : found.group(2).split("&")) {
                String name = pair.split("=", 2)[0];
                if (name.matches("[A-Za-z]+")) {
                    asked.add(operation.id() + ' ' + name);
                    assertThat(known).as(found.group()).contains(name);
                }
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
