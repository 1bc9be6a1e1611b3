package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.attach;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.docket.log.Crowd;
import org.docket.platform.Effort;
import org.docket.platform.TestDatabase;
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
            String answer = send(request);
            assertThat(answer).as("request %d: %s", i, request).startsWith("HTTP/1.1 4").containsIgnoringCase("application/problem+json");
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static final int KINDS = Effort.of(20_000, 400);
    /** Values that are read without a fault, and break what is done with them later. */
    private static final List<String> LATE = List.of("%2B1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "%2B294277-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
            "9223372036854775807", "-9223372036854775808", "2147483648", "1e2147483647", "%7Bx%7D", "{x}", "%25zz", "%zz", "%00", "%E2%80%8B", "%ED%A0%80", "://%5C..", "a%0Ab",
            "%F0%9F%92%A9", "%22%22%22", "%5B%5D", "((((((", "*", "~", "%5C", "AND+OR+NOT", "AAAA", "Cg", "MQo", "OTIyMzM3MjAzNjg1NDc3NTgwNwo", "%2C%2C%2C", "-1", "0", "");
    private static final List<String> LATE_PATHS = List.of("/v1/verdicts?updatedSince=", "/v1/verdicts?q=a&updatedSince=", "/v1/verdicts?limit=1&q=", "/v1/verdicts?topic=", "/v1/verdicts?ids=",
            "/v1/verdicts?cursor=", "/v1/verdicts?q=a&cursor=", "/v1/verdicts?minPosition=", "/v1/verdicts/changes?after=", "/v1/verdicts/changes?cursor=", "/v1/cases?updatedSince=",
            "/v1/cases?q=", "/v1/cases?q=a&cursor=", "/v1/cases?limit=1&cursor=", "/v1/exports?format=NDJSON&updatedSince=", "/v1/exports?of=DESK&format=NDJSON&updatedSince=", "/v1/events?after=",
            "/v1/events?cursor=", "/v1/sources?cursor=", "/v1/imports?cursor=", "/v1/statistics?topic=", "/v1/corrections?cursor=", "/v1alpha1/claims:search?query=", "/v1alpha1/claims:search?query=a&maxAgeDays=",
            "/v1alpha1/claims:search?query=a&pageToken=", "/v1alpha1/claims:search?query=a&offset=", "/v1alpha1/claims:search?query=a&pageSize=", "/v1alpha1/claims:search?query=a&fields=",
            "/v1alpha1/claims:search?query=a&callback=", "/v1alpha1/claims:search?query=a&languageCode=", "/v1alpha1/claims:imageSearch?imageUri=", "/feeds/verdicts.atom?cursor=", "/?q=", "/?topic=",
            "/?cursor=", "/?view=", "/v1/verdicts/00000000-0000-7000-8000-000000000000?asOf=", "/verdicts/", "/v1/verdicts?staus=", "/v1/submissions?cursor=", "/v1/webhooks?cursor=",
            "/v1/people?cursor=", "/v1/keys?ownerId=", "/v1/queue?need=", "/sign-in?to=", "/ask?lang=", "/statistics?lang=", "/corrections?cursor=");
    private static final List<String> LATE_HEADERS = List.of("Prefer: wait=99999999999999", "Prefer: wait=-1", "If-Match: \"", "If-None-Match: \"\\", "If-Modified-Since: Sun, 06 Nov 999999999 08:49:37 GMT",
            "Range: bytes=9223372036854775807-", "Range: bytes=-9223372036854775808", "Accept: */*;q=1e99", "Accept-Language: *-*-*;q=9", "Accept-Encoding: ;;;", "Last-Event-ID: 9223372036854775807",
            "Idempotency-Key: " + "k".repeat(255), "traceparent: 00-0-0-0", "X-Request-Id: \u0001", "Cookie: docket_session=" + "x".repeat(3_000), "Content-Type: ;;;=", "X-Forwarded-For: x, y", "Expect: nothing");
    private static final List<String> LATE_BODIES = List.of("{\"url\":\"https://1.1.1.1/a b\",\"events\":[\"verdict.published\"]}", "{\"url\":\"https://1.1.1.1/%zz\",\"events\":[\"verdict.published\"]}",
            "{\"url\":\"https://1.1.1.1/{x}|\",\"events\":[\"verdict.published\"]}", "{\"url\":\"http://0177.0.0.1/\",\"events\":[\"verdict.published\"]}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"madeOn\":\"+999999999-12-31\"}}", "{\"claim\":{\"text\":\"\u200b\u2060\",\"language\":\"en\"}}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\"},\"reviewOn\":\"-0044-03-15\"}", "{\"ownerId\":\"00000000-0000-7000-8000-000000000001\",\"scopes\":[\"cases:read\"],\"expiresAt\":\"+1000000000-01-01T00:00:00Z\"}",
            "{\"name\":\"\u3164\",\"kind\":\"OTHER\",\"reliability\":\"B\"}", "{\"from\":-9223372036854775808}", "{\"overlapHours\":2147483647}", "{\"text\":\"\u00ad\",\"language\":\"en\"}");
    private static final List<String> LATE_TARGETS = List.of("/v1/webhooks", "/v1/cases", "/v1/keys", "/v1/sources", "/v1/submissions", "/v1/matches", "/v1/people", "/v1/partners");
    private static final List<String> POISON = List.of("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"x\",\"reviewRating\":{\"ratingValue\":1e2147483647}}", "{\"type\":\"case\",\"claim\":{\"text\":\"x\",\"language\":\"en\",\"madeOn\":\"+999999999-12-31\"}}",
            "[".repeat(60), "{\"type\":", "\u0000", "{\"claims\":[{\"text\":\"x\",\"claimReview\":[{\"reviewDate\":\"-999999999-01-01\"}]}]}");

    /** Values that break late, bursts of equal writes, bodies that end early: no answer is 500, and no place stays taken. */
    @Test
    void nothing_of_the_later_kinds_breaks_anything() throws Exception {
        String id = openCase(source("Claimant", "B", null), null);
        String item = attach(id, "IMAGE", "SUPPORTS", source("Other", "B", null), 2);
        var random = new Random(20261130);
        for (int i = 0; i < KINDS; i++) {
            switch (random.nextInt(20)) {
                case 0 -> burst(random);
                case 1, 2 -> breakOff(random, "/v1/cases/" + id + "/evidence/" + item + "/files");
                default -> {
                    String request = late(random);
                    assertThat(send(request)).as("request %d: %s", i, request).doesNotStartWith("HTTP/1.1 500");
                }
            }
        }
        String metrics = send(head("GET", "/metrics", "Accept: text/plain") + "\r\n");
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("status=\"500\""))).isEmpty();
        await().untilAsserted(() -> assertThat(send(head("GET", "/metrics", "Accept: text/plain") + "\r\n").lines().filter(line -> line.startsWith("docket_admissions{")))
                .isNotEmpty().allMatch(line -> line.endsWith(" 0.0")));
    }

    private static String late(Random random) {
        String header = random.nextInt(3) == 0 ? one(random, LATE_HEADERS) : "X-Odd: 1";
        if (random.nextInt(4) > 0) {
            return head("GET", one(random, LATE_PATHS) + one(random, LATE), header) + "\r\n";
        }
        boolean imports = random.nextInt(4) == 0;
        String body = imports ? one(random, POISON) : one(random, LATE_BODIES);
        String type = imports && body.contains("@type") ? "application/ld+json" : imports ? "application/x-ndjson" : "application/json";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return head("POST", imports ? "/v1/imports" : one(random, LATE_TARGETS), "Content-Type: " + type + "\r\nContent-Length: " + bytes.length) + "\r\n"
                + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Eight do the same at once. */
    private void burst(Random random) throws Exception {
        String name = "b" + random.nextInt(1_000_000_000);
        String request = switch (random.nextInt(4)) {
            case 0 -> posted("/v1/people", "{\"name\":\"Twin\",\"email\":\"" + name + "@desk.example\",\"roles\":[\"CHECKER\"]}", "X-Odd: 1");
            case 1 -> posted("/v1/submissions", "{\"text\":\"The ferry " + name + " sank.\",\"language\":\"en\"}", "X-Odd: 1");
            case 2 -> posted("/v1/sources", "{\"name\":\"" + name + "\",\"kind\":\"OTHER\",\"reliability\":\"B\"}", "Idempotency-Key: " + name);
            default -> posted("/v1/cases", "{\"claim\":{\"text\":\"" + name + "\",\"language\":\"en\"}}", "Idempotency-Key: " + name);
        };
        List<String> answers = Crowd.together(IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> send(request)).toList());
        assertThat(answers).as(request).noneMatch(answer -> answer.startsWith("HTTP/1.1 500"));
    }

    private static String posted(String path, String body, String header) {
        return head("POST", path, header + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()) + "\r\n" + body;
    }

    /** A body that is announced and does not come, or a form without its end. */
    private void breakOff(Random random, String place) throws IOException {
        String path = one(random, List.of(place, "/v1/matches/images", "/v1/imports", "/v1/cases", "/v1/uploads/00000000-0000-7000-8000-000000000000", "/sign-in"));
        String form = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords";
        boolean whole = random.nextBoolean();
        String head = head("POST", path, "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: " + (whole ? form.length() : form.length() + 500)) + "\r\n" + form;
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            } else if (whole) {
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)).as(head).doesNotStartWith("HTTP/1.1 500");
            }
        }
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String request(Random random, List<String> paths) {
        if (random.nextInt(6) == 0) {
            return head("GET", ODD_PATHS.get(random.nextInt(ODD_PATHS.size())), "X-Odd: " + "h".repeat(random.nextInt(9_000))) + "\r\n";
        }
        String body = BODIES.get(random.nextInt(BODIES.size()));
        if (random.nextInt(4) == 0) {
            body = body.substring(0, random.nextInt(body.length() + 1)) + "\u00ff\u00fe";
        }
        String type = random.nextInt(8) == 0 ? "text/plain" : "application/json";
        return head(METHODS.get(random.nextInt(METHODS.size())), paths.get(random.nextInt(paths.size())),
                "Content-Type: " + type + "\r\nIf-Match: *\r\nContent-Length: " + body.length()) + "\r\n" + body;
    }

    private static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + TestDatabase.BEARER
                + "\r\n" + headers + "\r\n";
    }

    /** ISO 8859-1 on purpose: the two last characters of a spoiled body are bytes that no UTF-8 has. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private long rows() {
        return List.of("cases", "sources", "evidence", "events", "case_links", "idempotency_answers").stream()
                .mapToLong(table -> ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue())
                .sum();
    }
}
