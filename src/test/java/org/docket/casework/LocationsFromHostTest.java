package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.json;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a request says its {@code Host}: no address that an answer names is made of it, neither at once nor from what is kept of an answer. */
@QuarkusTest
class LocationsFromHostTest {

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: evil.example:81", "Host: evil.example:abc", "Host: e\u00ffvil.example/", "Host: a b", "Host: ", "X-Forwarded-Host: evil.example\r\nHost: localhost"})
    void no_location_is_made_of_the_host_of_a_request(String host) throws IOException {
        try (var client = new HostileClient(address.getPort())) {
            requests(client).forEach((name, request) -> {
                RawAnswer answer = send(client, request, host);
                assertThat(answer).as("%s: %s", name, answer.text()).matches(RawAnswer::isProper);
                List<String> locations = answer.headers("Location", "Content-Location");
                assertThat(locations).as("%s: %s", name, answer.text()).allMatch(location -> location.startsWith("/"));
                assertThat(answer.text()).as(name).doesNotContainIgnoringCase("evil.example");
                assertThat(answer.status() >= 400 || !locations.isEmpty()).as("%s: %s", name, answer.text()).isTrue();
            });
        }
    }

    private static RawAnswer send(HostileClient client, String request, String host) {
        try {
            return client.send(request.replaceFirst("Host: localhost:\\d+", host));
        } catch (IOException e) {
            throw new AssertionError(request, e);
        }
    }

    private Map<String, String> requests(HostileClient client) {
        String caseId = openCase(null, null);
        String other = openCase(null, null);
        String item = attach(caseId, "IMAGE", "SUPPORTS", source("Harbor", "B", null), 2);
        for (String published : List.of(caseId, other)) {
            json(Map.of("summary", "It is said.")).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + published + "/publication").then().statusCode(201);
        }
        json(Map.of("relation", "DUPLICATES", "caseId", other)).header("If-Match", "*").header("Prefer", "wait=10").post("/v1/cases/" + caseId + "/links").then().statusCode(201);
        String owner = desk().get("/v1/me").path("id");
        String unique = "x" + System.nanoTime();
        var requests = new LinkedHashMap<String, String>();
        String opened = "{\"claim\":{\"text\":\"It is so.\",\"language\":\"en\"}}";
        requests.put("case", post(client, "/v1/cases", opened));
        requests.put("case with a key", post(client, "/v1/cases", opened).replace("Connection: close", "Connection: close\r\nIdempotency-Key: " + unique));
        requests.put("the same again", requests.get("case with a key"));
        requests.put("source", post(client, "/v1/sources", "{\"name\":\"Harbor\",\"kind\":\"OTHER\",\"reliability\":\"B\"}"));
        requests.put("person", post(client, "/v1/people", "{\"name\":\"Ines\",\"email\":\"" + unique + "@desk.example\",\"roles\":[\"CHECKER\"]}"));
        requests.put("partner", post(client, "/v1/partners", "{\"name\":\"Paper\",\"site\":\"" + unique + ".example\"}"));
        requests.put("key", post(client, "/v1/keys", "{\"ownerId\":\"" + owner + "\",\"scopes\":[\"cases:read\"]}"));
        requests.put("webhook", post(client, "/v1/webhooks", "{\"url\":\"https://1.1.1.1/\",\"events\":[\"verdict.published\"]}"));
        requests.put("submission", post(client, "/v1/submissions", "{\"text\":\"Is it so?\",\"language\":\"en\"}"));
        requests.put("file", post(client, "/v1/cases/" + caseId + "/evidence/" + item + "/files?name=a.txt", unique).replace("application/json", "text/plain"));
        requests.put("upload", client.head("POST", "/v1/cases/" + caseId + "/evidence/" + item + "/files", "Tus-Resumable: 1.0.0\r\nUpload-Length: 9\r\nContent-Length: 0") + "\r\n");
        requests.put("import", post(client, "/v1/imports", "{}").replace("application/json", "application/x-ndjson"));
        requests.put("duplicate", client.anonymousHead("GET", "/v1/verdicts/" + caseId, "Accept: application/json") + "\r\n");
        requests.put("desk", client.anonymousHead("GET", "/desk", "Accept: text/html") + "\r\n");
        requests.put("page", client.anonymousHead("GET", "/v1/verdicts/" + other, "Accept: text/html") + "\r\n");
        return requests;
    }

    private static String post(HostileClient client, String path, String body) {
        return client.head("POST", path, "Content-Type: application/json\r\nContent-Length: " + body.length()) + "\r\n" + body;
    }
}
