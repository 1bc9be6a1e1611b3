package org.docket.submission;

import static io.restassured.RestAssured.given;
import static org.docket.submission.TestSubmissions.ask;
import static org.docket.submission.TestSubmissions.asDesk;
import static org.docket.submission.TestSubmissions.askAsNobody;
import static org.docket.submission.TestSubmissions.declined;
import static org.docket.submission.TestSubmissions.partnerKey;
import static org.docket.submission.TestSubmissions.read;
import static org.docket.submission.TestSubmissions.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A desk that everybody may ask. */
@WithProgram({"docket.submissions.open=true", "docket.limits.asking=" + OpenSubmissionsIT.A_MINUTE, "docket.limits.loopback=true"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenSubmissionsIT {

    static final int A_MINUTE = 10;

    @Test
    @Order(1)
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
    }

    @Test
    @Order(2)
    void readers_ask_on_a_page_and_see_the_fate_there() {
        given().get("/").then().body(containsString("href=\"/ask\""));
        given().get("/ask").then().statusCode(200).body(containsString("action=\"/ask/sent\""));
        form("", "en").then().statusCode(422).body(containsString("role=\"alert\""));
        form("Is the <bridge> of Farvik closed?", "x").then().statusCode(422).body(containsString("Is the &lt;bridge&gt; of Farvik closed?"));
        String page = form("Is the bridge of Farvik closed?", "en").then().statusCode(303).extract().header("Location").replaceAll("^https?://[^/]+", "");
        given().get(page).then().statusCode(200).body(containsString("Waiting for review")).body(not(containsString("Farvik")));
        String id = page.substring("/ask/".length());
        asDesk(id).then().body("text", equalTo("Is the bridge of Farvik closed?"));
        declined(id, "Look out of the <window>.");
        given().get(page + "?lang=ar").then().statusCode(200).body(containsString("Look out of the &lt;window&gt;.")).body(containsString("dir=\"rtl\""));
        given().redirects().follow(false).header("Sec-Fetch-Site", "cross-site").formParam("text", "x").post("/ask/sent").then().statusCode(403);
    }

    private static Response form(String text, String language) {
        return given().redirects().follow(false).formParam("text", text).formParam("language", language).post("/ask/sent");
    }

    @Test
    @Order(3)
    void whoever_asks_too_often_has_to_wait() {
        for (int i = 0; i < A_MINUTE; i++) {
            askAsNobody("Is it true that boat number " + i + " sank?");
        }
        askAsNobody("One more?").then().statusCode(429);
    }
}
