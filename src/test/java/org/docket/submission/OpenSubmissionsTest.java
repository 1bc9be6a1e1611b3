package org.docket.submission;

import static io.restassured.RestAssured.given;
import static org.docket.submission.TestSubmissions.ask;
import static org.docket.submission.TestSubmissions.asDesk;
import static org.docket.submission.TestSubmissions.askAsNobody;
import static org.docket.submission.TestSubmissions.declined;
import static org.docket.submission.TestSubmissions.partnerKey;
import static org.docket.submission.TestSubmissions.read;
import static org.docket.submission.TestSubmissions.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk that everybody may ask. */
@QuarkusTest
@TestProfile(OpenSubmissionsTest.Open.class)
class OpenSubmissionsTest {

    private static final int A_MINUTE = 6;

    public static class Open implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("docket.submissions.open", "true", "docket.limits.asking", String.valueOf(A_MINUTE), "docket.limits.loopback", "true");
        }
    }

    @Test
    void everybody_may_ask_and_sees_the_fate_but_not_the_words() {
        String id = askAsNobody("Does the lighthouse of Farvik still work?").then().statusCode(201).body("state", equalTo("WAITING")).body("text", nullValue())
                .body("contact", nullValue()).body("submitter", nullValue()).extract().path("id");
        asDesk(id).then().body("text", equalTo("Does the lighthouse of Farvik still work?")).body("contact", equalTo("reader@mail.example"))
                .body("submitter.id", nullValue());
        declined(id, "Ask the harbor.");
        given().get("/v1/submissions/" + id).then().statusCode(200).body("state", equalTo("DECLINED")).body("decision.reason", equalTo("Ask the harbor."))
                .body("decision.by", nullValue());
        read(partnerKey(), id).then().statusCode(404);
        String partners = ask(partnerKey(), "Is the fog horn of Farvik for sale?").path("id");
        given().get("/v1/submissions/" + partners).then().statusCode(404);
        given().get("/v1/submissions").then().statusCode(401);
        ask(with("docket_nonsense"), "Who turned it off?", Map.of()).then().statusCode(401);
        for (int i = 0; i < A_MINUTE; i++) {
            askAsNobody("Is it true that boat number " + i + " sank?");
        }
        askAsNobody("One more?").then().statusCode(429);
    }
}
