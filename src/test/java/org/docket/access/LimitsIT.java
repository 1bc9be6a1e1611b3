package org.docket.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.access.TestPeople.admin;
import static org.docket.access.TestPeople.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithProgram({"docket.limits.key=40", "docket.limits.reader=5", "docket.limits.address=4", "docket.limits.refused=3", "docket.limits.pictures=2", "docket.limits.operations=40",
        "docket.limits.loopback=true", "docket.trusted-proxies=127.0.0.1"})
class LimitsIT {

    /** Buckets that a test can empty, behind a proxy on this machine that is believed. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static Response from(String address, String path) {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", address).get(path);
    }

    private static List<Integer> statuses(int count, String address, String path) {
        return IntStream.range(0, count).mapToObj(i -> from(address, path).statusCode()).toList();
    }

    @Test
    void readers_of_one_address_are_told_to_wait_and_those_of_another_are_not() {
        assertThat(statuses(5, "192.0.2.1", "/v1/workflow")).containsOnly(200);
        Response limited = from("192.0.2.1", "/v1/workflow");
        limited.then().statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", equalTo("\"reader\";q=5;w=60"))
                .header("RateLimit", matchesPattern("\"reader\";r=0;t=[1-9][0-9]?"));
        assertThat(statuses(1, "192.0.2.2", "/v1/workflow")).containsOnly(200);
    }

    @Test
    void reading_and_everything_else_are_counted_apart() {
        assertThat(statuses(5, "192.0.2.3", "/v1/cases")).containsExactly(401, 401, 401, 401, 429);
        assertThat(statuses(1, "192.0.2.3", "/v1/workflow")).containsOnly(200);
    }

    @Test
    void pages_are_counted_like_what_they_show() {
        assertThat(statuses(6, "192.0.2.5", "/?q=x")).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(statuses(5, "192.0.2.5", "/sign-in")).containsExactly(200, 200, 200, 200, 429);
        assertThat(statuses(1, "192.0.2.6", "/statistics")).containsOnly(200);
    }

    @Test
    void those_who_have_pictures_fetched_are_told_to_wait_sooner() {
        assertThat(statuses(3, "192.0.2.4", "/v1alpha1/claims:imageSearch")).containsExactly(400, 400, 429);
        assertThat(statuses(1, "192.0.2.4", "/v1alpha1/claims:search")).containsOnly(400);
    }

    @Test
    void those_whom_the_proxy_gives_no_address_share_one() {
        assertThat(List.of("x", "x, y", "unknown", "999.1.1.1", "_hidden").stream().map(name -> from(name, "/v1/workflow").statusCode())).containsOnly(200);
        assertThat(from("another", "/v1/workflow").statusCode()).isEqualTo(429);
        given().header("Forwarded", "for=_hidden").get("/v1/workflow").then().statusCode(429);
        given().header("X-Forwarded-For", "[::1").get("/v1/cases").then().statusCode(401).contentType("application/problem+json");
    }

    /** While the forty are sent one or two more may have become free. */
    @Test
    void a_key_has_a_limit_of_its_own_wherever_it_is_used() {
        String key = TestPeople.keyOf("CHECKER");
        List<Integer> statuses = IntStream.range(0, 60)
                .mapToObj(i -> with(key).header("X-Forwarded-For", "198.51.100." + i).get("/v1/me").statusCode()).toList();
        assertThat(statuses.subList(0, 40)).containsOnly(200);
        assertThat(statuses.subList(40, 60)).contains(429);
        with(TestPeople.keyOf("CHECKER")).get("/v1/me").then().statusCode(200).header("RateLimit", equalTo("\"key\";r=39;t=2"));
    }

    @Test
    void whoever_tries_keys_is_shut_out_before_any_is_looked_up() {
        List<Integer> statuses = IntStream.range(0, 5)
                .mapToObj(i -> with(KeyText.made(RANDOM).text()).header("X-Forwarded-For", "203.0.113.9").get("/v1/me").statusCode()).toList();
        assertThat(statuses).containsExactly(401, 401, 401, 429, 429);
        admin().header("X-Forwarded-For", "203.0.113.9").get("/v1/me").then().statusCode(429);
        admin().header("X-Forwarded-For", "203.0.113.10").get("/v1/me").then().statusCode(200);
    }

    /** Each makes the program look at all of its parts. While the forty are sent one or two more may have become free. */
    @Test
    void metrics_and_health_are_counted_together() {
        assertThat(statuses(20, "192.0.2.7", "/health/live")).containsOnly(200);
        assertThat(statuses(20, "192.0.2.7", "/metrics")).containsOnly(200);
        assertThat(statuses(20, "192.0.2.7", "/health/ready")).contains(429);
        from("192.0.2.7", "/health/live").then().header("RateLimit-Policy", equalTo("\"operations\";q=40;w=60"));
        from("192.0.2.8", "/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"1, /docs/", "2, /openapi", "3, /robots.txt", "4, /sitemap.xml", "5, /favicon.ico", "6, /problems/not-found", "7, /assets/docket.css", "8, /nowhere"})
    void every_other_address_is_limited_like_what_readers_ask(int host, String path) {
        String address = "198.18.0." + host;
        assertThat(statuses(5, address, path)).doesNotContain(429);
        from(address, path).then().statusCode(429).header("RateLimit-Policy", equalTo("\"reader\";q=5;w=60"));
    }

    @Test
    void what_was_limited_is_counted() {
        statuses(6, "192.0.2.5", "/v1/workflow");
        assertThat(given().get("/metrics").asString()).contains("docket_limited_total{policy=\"reader\",}");
    }
}
