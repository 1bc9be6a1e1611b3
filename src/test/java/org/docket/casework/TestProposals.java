package org.docket.casework;

import static org.docket.access.TestPeople.keyOf;
import static org.docket.access.TestPeople.ownKeyOf;
import static org.docket.access.TestPeople.with;

import io.restassured.response.Response;
import java.util.Map;

/** A checker who proposes and a reviewer who decides. It asserts only that a proposal was made. */
final class TestProposals {

    private static String checker;
    private static String reviewer;

    private TestProposals() {}

    /** Both are entered before either proposes: a desk of one has no second person. */
    static void people() {
        if (checker == null) {
            checker = keyOf("CHECKER");
            reviewer = ownKeyOf("REVIEWER");
        }
    }

    static String checker() {
        return checker;
    }

    static String reviewer() {
        return reviewer;
    }

    /** Matches every version of the case, and answers once readers see the change. */
    static Response post(String key, String path, Map<String, Object> body) {
        return with(key).contentType("application/json").header("If-Match", "*").header("Prefer", "wait=5").body(body).post(path);
    }

    static Response move(String id, String move) {
        return post(checker, "/v1/cases/" + id + "/moves", Map.of("move", move, "reason", "The evidence says so."));
    }

    static Response publish(String id) {
        return post(checker, "/v1/cases/" + id + "/publication", Map.of("summary", "Two offices show it."));
    }

    static Response approve(Response proposed) {
        return decide(reviewer, proposed, "approval");
    }

    static Response decide(String key, Response proposed, String decision) {
        return decide(key, proposed.then().statusCode(202).extract().<String>path("id"), decision);
    }

    static Response decide(String key, String proposal, String decision) {
        return with(key).header("Prefer", "wait=5").post("/v1/proposals/" + proposal + '/' + decision);
    }
}
