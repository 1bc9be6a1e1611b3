package org.docket.rating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RatingsOverHttpTest {

    @Test
    void everybody_reads_the_vocabulary_and_caches_keep_it() {
        Response found = given().header("Origin", "https://paper.example").get("/v1/ratings");
        found.then().statusCode(200).header("Cache-Control", "public, max-age=3600").header("Access-Control-Allow-Origin", "*")
                .body("scale.worst", equalTo(1)).body("scale.best", equalTo(5)).body("terms.code", hasItem("HALF_TRUE"));
        given().header("If-None-Match", found.header("ETag")).get("/v1/ratings").then().statusCode(304);
    }

    @Test
    void a_term_has_its_names_where_it_fits_and_its_number() {
        given().get("/v1/ratings").then()
                .body("terms.find { it.code == 'FALSE' }.names", hasEntry("ar", "خاطئ"))
                .body("terms.find { it.code == 'FALSE' }.fits.status", contains("DENIED"))
                .body("terms.find { it.code == 'FALSE' }.fits[0].bases", contains("BY_EVIDENCE", "BY_RECORD", "BY_STATEMENTS", "BY_RETRACTION"))
                .body("terms.find { it.code == 'FALSE' }.number", equalTo(1))
                .body("terms.find { it.code == 'SATIRE' }.number", nullValue())
                .body("neutral.find { it.place.status == 'ALLEGED' }.term", equalTo("UNPROVEN"));
        assertThat(given().get("/v1/ratings").asString()).doesNotContain("Pants");
    }
}
