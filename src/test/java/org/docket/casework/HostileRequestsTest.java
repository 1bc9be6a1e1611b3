package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.docket.platform.Effort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of requests that nobody should send, over a bare socket so that no client tidies them up. */
@QuarkusTest
@Tag("postgresql")
class HostileRequestsTest {

    private static final int REQUESTS = Effort.of(2_400);
    private static final List<String> BODIES = List.of("", "{", "null", "[]", "\"x\"", "42", "{}x", "{\"claim\":null}",
            "{\"claim\":{\"text\":1,\"language\":\"en\"}}", "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"madeOn\":\"yesterday\"}}",
            "{\"claim\":{\"text\":\"x\",\"text\":\"y\",\"language\":\"en\"}}", "{\"claim\":{\"text\":\"\\u0000\",\"language\":\"en\"}}",
            "{\"claim\":{\"text\":\"\\ud800\",\"language\":\"en\"}}", "{\"claim\":{\"text\":\"   \",\"language\":\"en\"}}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"!!\"}}", "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"claimantId\":\"nobody\"}}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"claimantId\":\"00000000-0000-7000-8000-000000000000\"}}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"appearances\":[\"javascript:alert(1)\"]}}", "{\"move\":\"WIN\"}", "{\"move\":0}",
            "{\"kind\":\"IMAGE\",\"stance\":\"SUPPORTS\",\"credibility\":7}", "{\"credibility\":1e400}", "{\"credibility\":" + "9".repeat(500) + "}",
            "{\"name\":\"" + "n".repeat(400) + "\",\"kind\":\"OTHER\",\"reliability\":\"B\"}", "{\"name\":{\"a\":[[[[]]]]},\"kind\":true}",
            "[".repeat(400), "{\"a\":".repeat(60) + "1" + "}".repeat(60), "{\"reason\":[]}", "{\"relation\":\"SAME\",\"caseId\":1}");
    private static final List<String> METHODS = List.of("POST", "POST", "POST", "PATCH", "PUT", "DELETE", "FOO", "TRACE");
    private static final List<String> ODD_PATHS = List.of("/v1/cases/%00", "/v1/cases/..%2f..%2fetc", "/v1/cases/%ff%fe", "/v1/%63ases/x",
            "/v1/cases?limit=-1", "/v1/cases?cursor=%00", "/v1/cases?status=NONE", "/v1/cases?updatedSince=now", "/v1/cases;a=b",
            "/v1/events?after=-9", "/v1/events?after=99999999999999999999", "//v1//nothing", "/v1/cases?sort=price", "/v1/queue?need=LOVE");

    @TestHTTPResource
    URI address;

    @Inject
    EntityManager em;

    private HostileClient client;

    @BeforeEach
    void open() {
        client = new HostileClient(address.getPort());
    }

    @Test
    void what_nobody_should_send_is_refused_and_changes_nothing() throws IOException {
        String id = openCase(source("Claimant", "B", null), null);
        String item = attach(id, "IMAGE", "SUPPORTS", source("Other", "B", null), 2);
        List<String> paths = List.of("/v1/cases", "/v1/sources", "/v1/cases/" + id, "/v1/cases/" + id + "/evidence",
                "/v1/cases/" + id + "/moves", "/v1/cases/" + id + "/links", "/v1/cases/" + id + "/evidence/" + item + "/withdrawal");
        long before = rows();
        var random = new Random(20221108);
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random, paths);
            RawAnswer answer = client.send(request);
            assertThat(answer).as("request %d: %s", i, request).matches(RawAnswer::isWhole).matches(whole -> whole.status() / 100 == 4);
            assertThat(answer.header("Content-Type")).as("request %d: %s", i, request).contains("application/problem+json");
        }
        assertThat(rows()).isEqualTo(before);
    }

    private String request(Random random, List<String> paths) {
        if (random.nextInt(6) == 0) {
            return client.head("GET", ODD_PATHS.get(random.nextInt(ODD_PATHS.size())), "X-Odd: " + "h".repeat(random.nextInt(9_000))) + "\r\n";
        }
        String body = BODIES.get(random.nextInt(BODIES.size()));
        if (random.nextInt(4) == 0) {
            body = body.substring(0, random.nextInt(body.length() + 1)) + "\u00ff\u00fe";
        }
        String type = random.nextInt(8) == 0 ? "text/plain" : "application/json";
        return client.head(METHODS.get(random.nextInt(METHODS.size())), paths.get(random.nextInt(paths.size())),
                "Content-Type: " + type + "\r\nIf-Match: *\r\nContent-Length: " + body.length()) + "\r\n" + body;
    }

    private long rows() {
        return List.of("cases", "sources", "evidence", "events", "case_links", "idempotency_answers").stream()
                .mapToLong(table -> ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue())
                .sum();
    }
}
