package org.docket.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests with values that are read without a fault and break what is done with them later, with a key and without one. */
final class LateRequests {

    /** Values that are read without a fault, and break what is done with them later. */
    private static final List<String> VALUES = List.of("%2B1000000000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "%2B294277-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
            "9223372036854775807", "-9223372036854775808", "2147483648", "1e2147483647", "%7Bx%7D", "{x}", "%25zz", "%zz", "%00", "%E2%80%8B", "%ED%A0%80", "://%5C..", "a%0Ab",
            "%F0%9F%92%A9", "%22%22%22", "%5B%5D", "((((((", "*", "~", "%5C", "AND+OR+NOT", "AAAA", "Cg", "MQo", "OTIyMzM3MjAzNjg1NDc3NTgwNwo", "%2C%2C%2C", "-1", "0", "");
    private static final List<String> PATHS = List.of("/v1/verdicts?updatedSince=", "/v1/verdicts?q=a&updatedSince=", "/v1/verdicts?limit=1&q=", "/v1/verdicts?topic=", "/v1/verdicts?ids=",
            "/v1/verdicts?cursor=", "/v1/verdicts?q=a&cursor=", "/v1/verdicts?minPosition=", "/v1/verdicts/changes?after=", "/v1/verdicts/changes?cursor=", "/v1/cases?updatedSince=",
            "/v1/cases?q=", "/v1/cases?q=a&cursor=", "/v1/cases?limit=1&cursor=", "/v1/exports?format=NDJSON&updatedSince=", "/v1/exports?of=DESK&format=NDJSON&updatedSince=", "/v1/events?after=",
            "/v1/events?cursor=", "/v1/sources?cursor=", "/v1/imports?cursor=", "/v1/statistics?topic=", "/v1/corrections?cursor=", "/v1alpha1/claims:search?query=", "/v1alpha1/claims:search?query=a&maxAgeDays=",
            "/v1alpha1/claims:search?query=a&pageToken=", "/v1alpha1/claims:search?query=a&offset=", "/v1alpha1/claims:search?query=a&pageSize=", "/v1alpha1/claims:search?query=a&fields=",
            "/v1alpha1/claims:search?query=a&callback=", "/v1alpha1/claims:search?query=a&languageCode=", "/v1alpha1/claims:imageSearch?imageUri=", "/feeds/verdicts.atom?cursor=", "/?q=", "/?topic=",
            "/?cursor=", "/?view=", "/v1/verdicts/00000000-0000-7000-8000-000000000000?asOf=", "/verdicts/", "/v1/verdicts?staus=", "/v1/submissions?cursor=", "/v1/webhooks?cursor=",
            "/v1/people?cursor=", "/v1/keys?ownerId=", "/v1/queue?need=", "/sign-in?to=", "/ask?lang=", "/statistics?lang=", "/corrections?cursor=");
    private static final List<String> HEADERS = List.of("Prefer: wait=99999999999999", "Prefer: wait=-1", "If-Match: \"", "If-None-Match: \"\\", "If-Modified-Since: Sun, 06 Nov 999999999 08:49:37 GMT",
            "Range: bytes=9223372036854775807-", "Range: bytes=-9223372036854775808", "Accept: */*;q=1e99", "Accept-Language: *-*-*;q=9", "Accept-Encoding: ;;;", "Last-Event-ID: 9223372036854775807",
            "Idempotency-Key: " + "k".repeat(255), "traceparent: 00-0-0-0", "X-Request-Id: \u0001", "Cookie: docket_session=" + "x".repeat(3_000), "Content-Type: ;;;=", "X-Forwarded-For: x, y", "Expect: nothing",
            "Forwarded: for=_hidden;host=\"a b\";proto=;by=", "X-Forwarded-Host: a b", "X-Forwarded-Port: -1", "X-Forwarded-Port: 99999999999", "X-Forwarded-Proto: \u0001", "X-Forwarded-Prefix: ../..");
    private static final List<String> BODIES = List.of("{\"url\":\"https://1.1.1.1/a b\",\"events\":[\"verdict.published\"]}", "{\"url\":\"https://1.1.1.1/%zz\",\"events\":[\"verdict.published\"]}",
            "{\"url\":\"https://1.1.1.1/{x}|\",\"events\":[\"verdict.published\"]}", "{\"url\":\"http://0177.0.0.1/\",\"events\":[\"verdict.published\"]}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\",\"madeOn\":\"+999999999-12-31\"}}", "{\"claim\":{\"text\":\"\u200b\u2060\",\"language\":\"en\"}}",
            "{\"claim\":{\"text\":\"x\",\"language\":\"en\"},\"reviewOn\":\"-0044-03-15\"}", "{\"ownerId\":\"00000000-0000-7000-8000-000000000001\",\"scopes\":[\"cases:read\"],\"expiresAt\":\"+1000000000-01-01T00:00:00Z\"}",
            "{\"name\":\"\u3164\",\"kind\":\"OTHER\",\"reliability\":\"B\"}", "{\"from\":-9223372036854775808}", "{\"overlapHours\":2147483647}", "{\"text\":\"\u00ad\",\"language\":\"en\"}");
    private static final List<String> TARGETS = List.of("/v1/webhooks", "/v1/cases", "/v1/keys", "/v1/sources", "/v1/submissions", "/v1/matches", "/v1/people", "/v1/partners");
    private static final List<String> POISON = List.of("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"x\",\"reviewRating\":{\"ratingValue\":1e2147483647}}", "{\"type\":\"case\",\"claim\":{\"text\":\"x\",\"language\":\"en\",\"madeOn\":\"+999999999-12-31\"}}",
            "[".repeat(60), "{\"type\":", "\u0000", "{\"claims\":[{\"text\":\"x\",\"claimReview\":[{\"reviewDate\":\"-999999999-01-01\"}]}]}");
    private static final List<String> PATCHES = List.of("{\"reviewOn\":\"+999999999-12-31\"}", "{\"claim\":{\"madeOn\":\"0000-12-31\"}}", "{\"topics\":[\"\u200b\"]}", "{\"note\":\"\u0000\"}",
            "{\"assigneeId\":\"00000000-0000-7000-8000-000000000000\"}", "{\"claim\":null}", "{\"claim\":{\"text\":\"\u3164\"}}", "{\"controlledBy\":\"\"}", "{\"name\":\"\u2060\"}",
            "{\"url\":\"https://1.1.1.1/{x}\"}", "{\"events\":[null]}", "{\"filters\":{\"claimantId\":\"1\"}}", "{\"state\":\"GONE\"}", "{\"email\":\"a\\u0000@desk.example\"}", "{\"roles\":[]}",
            "{\"topics\":1e2147483647}", "[]", "null", "{\"summary\":\"x\",\"correction\":{\"type\":\"UPDATE\",\"note\":\"\u00ad\"}}");

    private final HostileClient client;
    private final Random random;
    private final List<String> patched;

    /** @param patched addresses of what can be changed */
    LateRequests(HostileClient client, Random random, List<String> patched) {
        this.client = client;
        this.random = random;
        this.patched = patched;
    }

    /** A read or a write. */
    String next() {
        String header = random.nextInt(3) == 0 ? one(HEADERS) : "X-Odd: 1";
        if (random.nextInt(4) > 0) {
            return head("GET", one(PATHS) + one(VALUES), header) + "\r\n";
        }
        boolean imports = random.nextInt(4) == 0;
        String body = imports ? one(POISON) : one(BODIES);
        String type = imports && body.contains("@type") ? "application/ld+json" : imports ? "application/x-ndjson" : "application/json";
        return whole("POST", imports ? "/v1/imports" : one(TARGETS), type, body);
    }

    /** A change of something that there is. */
    String patch() {
        return whole("PATCH", one(patched), "application/merge-patch+json\r\nIf-Match: *", one(PATCHES));
    }

    private String whole(String method, String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return head(method, path, "Content-Type: " + type + "\r\nContent-Length: " + bytes.length) + "\r\n" + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Every third is anonymous. */
    private String head(String method, String path, String headers) {
        return random.nextInt(3) == 0 ? client.anonymousHead(method, path, headers) : client.head(method, path, headers);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
