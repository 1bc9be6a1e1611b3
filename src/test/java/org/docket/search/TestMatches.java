package org.docket.search;

import static org.awaitility.Awaitility.await;
import static org.docket.search.TestClaims.desk;
import static org.docket.search.TestClaims.writing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.TestPeople;

/** What a fact-checker does about cases that say the same, over HTTP. Nothing here asserts. */
final class TestMatches {

    private TestMatches() {}

    /** Asked again where it took too long on a machine that stood still, as the answer says. */
    static Response matches(String id, String more) {
        return await().until(() -> desk().get("/v1/cases/" + id + "/matches?limit=20" + more), answer -> answer.statusCode() != 503);
    }

    static List<String> others(String id, String more) {
        return matches(id, more).path("matches.other.id");
    }

    /** What was decided about the two, told by the first of them. */
    static Map<String, Object> decision(String id, String other) {
        return matches(id, "&dismissed=true").path("matches.find { it.other.id == '" + other + "' }.decision");
    }

    static Response dismiss(RequestSpecification by, String id, String other) {
        return by.contentType("application/json").body(Map.of("reason", "Another ferry.")).post(dismissal(id, other));
    }

    static Response dismiss(String id, String other) {
        return writing(Map.of("reason", "Another ferry.")).post(dismissal(id, other));
    }

    static Response restore(String id, String other) {
        return desk().header("If-Match", "*").header("Prefer", "wait=10").delete(dismissal(id, other));
    }

    static Response link(String id, String relation, String other) {
        return writing(Map.of("relation", relation, "caseId", other)).post("/v1/cases/" + id + "/links");
    }

    static String dismissal(String id, String other) {
        return "/v1/cases/" + id + "/matches/" + other + "/dismissal";
    }

    /** With whatever the version is. */
    static RequestSpecification anyVersion(String key) {
        return TestPeople.with(key).header("If-Match", "*");
    }

    /** A claim that has nothing of those of others. */
    static String ownClaim() {
        return "The " + own() + " of " + own() + " was " + own() + " to the " + own() + " and " + own();
    }

    /** A word that nobody else has, of letters alone. */
    static String own() {
        return "w" + UUID.randomUUID().toString().replace("-", "").chars().mapToObj(c -> String.valueOf((char) ('a' + c % 26))).collect(Collectors.joining());
    }
}
