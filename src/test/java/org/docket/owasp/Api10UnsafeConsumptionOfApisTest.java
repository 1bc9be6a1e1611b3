package org.docket.owasp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OWASP API10:2023. Somebody outside whose text is passed on as if it were ours. */
@QuarkusTest
class Api10UnsafeConsumptionOfApisTest {

    private static final String MARKUP = "]]><script>alert(1)</script>&<!--";

    private static String published(String text) {
        String id = admin().contentType("application/json").body(Map.of("claim", Map.of("text", text, "language", "en"))).post("/v1/cases").path("id");
        admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(Map.of("summary", text)).post("/v1/cases/" + id + "/publication").then().statusCode(201);
        admin().contentType("application/json").header("If-Match", "*").header("Prefer", "wait=10").body(Map.of("reason", text)).post("/v1/cases/" + id + "/publication/withdrawal").then().statusCode(201);
        return id;
    }

    @Test
    void markup_that_somebody_wrote_is_text_in_a_feed() {
        published(MARKUP);
        String feed = given().get("/feeds/corrections.atom").asString();
        assertThat(feed).doesNotContain("<script>");
        assertThat(new XmlPath(feed).getString("feed.entry[0].summary")).isEqualTo(MARKUP);
    }

    @Test
    void a_line_end_that_somebody_wrote_makes_no_header() {
        String id = published("a\r\nSet-Cookie: x=y");
        given().get("/v1/verdicts/" + id).then().statusCode(410).header("Set-Cookie", equalTo(null));
    }

    @Test
    void what_no_text_may_hold_is_refused_at_the_door() {
        admin().contentType("application/json").body("{\"claim\":{\"text\":\"a\\u0000b\",\"language\":\"en\"}}").post("/v1/cases").then().statusCode(422);
        admin().contentType("application/json").body("{\"claim\":{\"text\":\"a\\ud800b\",\"language\":\"en\"}}").post("/v1/cases").then().statusCode(422);
    }
}
