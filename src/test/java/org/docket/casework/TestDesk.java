package org.docket.casework;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.platform.TestDatabase;

/** What a fact-checker does, over HTTP. Nothing here asserts. */
public final class TestDesk {

    private TestDesk() {}

    public static RequestSpecification desk() {
        return given().header("Authorization", TestDatabase.BEARER);
    }

    public static RequestSpecification json(Object body) {
        return desk().contentType(ContentType.JSON).body(body);
    }

    public static String source(String name, String reliability, String controlledBy) {
        var body = new LinkedHashMap<String, Object>(Map.of("name", name, "kind", "OTHER", "reliability", reliability));
        if (controlledBy != null) {
            body.put("controlledBy", controlledBy);
        }
        return json(body).post("/v1/sources").then().statusCode(201).extract().path("id");
    }

    public static String openCase(String claimant, String respondent) {
        var claim = new LinkedHashMap<String, Object>(Map.of("text", "Something happened.", "language", "en"));
        if (claimant != null) {
            claim.put("claimantId", claimant);
        }
        if (respondent != null) {
            claim.put("respondentId", respondent);
        }
        return json(Map.of("claim", claim)).post("/v1/cases").then().statusCode(201).extract().path("id");
    }

    public static String attach(String caseId, String kind, String stance, String source, int credibility, String... derivedFrom) {
        return json(Map.of("kind", kind, "stance", stance, "sourceId", source, "credibility", credibility, "derivedFrom", derivedFrom))
                .post("/v1/cases/" + caseId + "/evidence").then().statusCode(201).extract().path("id");
    }

    public static String tag(String caseId) {
        return desk().get("/v1/cases/" + caseId).header("ETag");
    }

    static Response move(String caseId, String move, String tag) {
        return json(Map.of("move", move, "reason", "because")).header("If-Match", tag).post("/v1/cases/" + caseId + "/moves");
    }

    static Response move(String caseId, String move) {
        return move(caseId, move, tag(caseId));
    }

    static Response patch(String caseId, String patch) {
        return desk().contentType("application/merge-patch+json").header("If-Match", tag(caseId)).body(patch).patch("/v1/cases/" + caseId);
    }

    public static Response withdraw(String caseId, String item) {
        return json(Map.of("reason", "it was faked")).header("If-Match", tag(caseId))
                .post("/v1/cases/" + caseId + "/evidence/" + item + "/withdrawal");
    }
}
