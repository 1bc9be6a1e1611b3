package org.docket.verdict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.verdict.TestVerdicts.link;
import static org.docket.verdict.TestVerdicts.published;
import static org.docket.verdict.TestVerdicts.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@QuarkusTest
class CrawlersTest {

    private static final String HERE = "http://localhost:8080";

    private static String page(String id) {
        return given().get("/v1/verdicts/" + id).path("links.page");
    }

    private static String sitemap() {
        return given().get("/sitemap-0.xml").then().statusCode(200).contentType("application/xml").extract().asString();
    }

    @Test
    void robots_are_led_to_the_sitemap_and_away_from_the_desk() {
        given().get("/robots.txt").then().statusCode(200).contentType(startsWith("text/plain")).body(containsString("\nDisallow: /desk\n"))
                .body(containsString("\nDisallow: /v1/\n")).body(containsString("\nSitemap: " + HERE + "/sitemap.xml\n"));
    }

    @Test
    void every_address_of_the_sitemap_is_a_page_and_what_is_not_public_or_not_canonical_is_not_in_it() throws Exception {
        String shown = page(published("Seen by crawlers."));
        String duplicate = published("Said twice.");
        String hidden = page(duplicate);
        link(duplicate, "DUPLICATES", published("Said first."));
        String gone = published("Withdrawn soon.");
        String removed = page(gone);
        assertThat(sitemap()).contains(HERE + shown + "<", HERE + removed + "<");
        withdraw(gone);
        assertThat(sitemap()).contains(HERE + shown + "<").doesNotContain(HERE + hidden + "<", HERE + removed + "<");
        given().get("/sitemap.xml").then().statusCode(200).body(containsString("<loc>" + HERE + "/sitemap-0.xml</loc>"));
        for (Element address : Xml.all(Xml.read(sitemap()), "loc")) {
            given().redirects().follow(false).urlEncodingEnabled(false).get(address.getTextContent().substring(HERE.length())).then().statusCode(200)
                    .contentType(startsWith("text/html"));
        }
    }

    @Test
    void a_part_that_no_verdict_is_in_is_not_there() {
        given().get("/sitemap-999999.xml").then().statusCode(404);
        given().get("/sitemap-x.xml").then().statusCode(404);
        given().get("/sitemap-9999999999999.xml").then().statusCode(404);
    }

    @Test
    void it_is_validated_like_every_public_answer() {
        String tag = given().get("/sitemap.xml").header("ETag");
        given().header("If-None-Match", tag).get("/sitemap.xml").then().statusCode(304);
        given().head("/sitemap-0.xml").then().statusCode(200);
    }

    @Test
    void an_icon_is_where_browsers_look_for_it() {
        given().get("/favicon.ico").then().statusCode(200).contentType(startsWith("image/")).body(not(containsString("<html")));
    }
}
