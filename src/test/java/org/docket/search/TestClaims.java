package org.docket.search;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.platform.TestDatabase;

/** What is written and searched over HTTP. Nothing here asserts. */
public final class TestClaims {

    private TestClaims() {}

    static RequestSpecification desk() {
        return given().header("Authorization", TestDatabase.BEARER);
    }

    /** Answers once it can be found. */
    static RequestSpecification writing(Object body) {
        return desk().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(body);
    }

    public static String source(String name) {
        return writing(Map.of("name", name, "kind", "OTHER", "reliability", "B")).post("/v1/sources").path("id");
    }

    public static String open(String text, String language, String topic, Map<String, String> more) {
        var claim = new LinkedHashMap<String, Object>(Map.of("text", text, "language", language));
        claim.putAll(more);
        return writing(Map.of("claim", claim, "topics", List.of(topic))).post("/v1/cases").path("id");
    }

    public static Response publish(String id, String summary) {
        return writing(Map.of("summary", summary)).post("/v1/cases/" + id + "/publication");
    }

    public static String published(String text, String topic) {
        String id = open(text, "en", topic, Map.of());
        publish(id, "It is said.");
        return id;
    }

    public static Response withdraw(String id) {
        return writing(Map.of("reason", "It was about somebody else.")).post("/v1/cases/" + id + "/publication/withdrawal");
    }

    static Response change(String id, Map<String, ?> patch) {
        return writing(patch).contentType("application/merge-patch+json").patch("/v1/cases/" + id);
    }

    static Response verdicts(String q, String more) {
        return given().queryParam("q", q).get("/v1/verdicts?limit=200" + more);
    }

    static Response cases(String q, String more) {
        return desk().queryParam("q", q).get("/v1/cases?limit=200" + more);
    }

    static List<String> ids(Response page) {
        return page.path("items.id");
    }

    public static Response google(Map<String, ?> asked) {
        String query = asked.entrySet().stream()
                .map(one -> encoded(one.getKey()) + '=' + encoded(one.getValue().toString()))
                .collect(Collectors.joining("&"));
        return raw().get("/v1alpha1/claims:search?" + query);
    }

    /** Sent as it is: some would write the colon of a custom method otherwise. */
    public static RequestSpecification raw() {
        return given().urlEncodingEnabled(false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The texts of all pages, one after the other. */
    public static List<String> all(Map<String, ?> asked, Runnable meanwhile) {
        var texts = new ArrayList<String>();
        String token = "";
        while (token != null) {
            var page = new LinkedHashMap<String, Object>(asked);
            page.put("pageToken", token);
            Response answer = google(page);
            List<String> found = answer.path("claims.text");
            texts.addAll(found == null ? List.of() : found);
            token = answer.path("nextPageToken");
            meanwhile.run();
        }
        return texts;
    }
}
