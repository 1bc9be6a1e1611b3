package org.docket.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.docket.packaged.Needed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("once")
class MetricsFormatTest {

    /** What promtool ends with where it could read everything, whatever it thinks of names. */
    private static final int READ_WITH_REMARKS = 3;

    /** As curl, browsers and Prometheus ask. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/openmetrics-text", "text/html,*/*;q=0.8", "application/json", "text/plain;version=0.0.4",
            "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"})
    void metrics_are_text_of_prometheus(String accepted) {
        given().header("Accept", accepted).get("/metrics").then().statusCode(200).contentType(startsWith("text/plain")).body(not(containsString("# EOF")))
                .body(containsString("# TYPE docket_log_position gauge"));
    }

    @Test
    void each_of_ours_says_what_it_is() {
        assertThat(given().get("/metrics").asString().lines().filter(line -> line.startsWith("# HELP docket_"))).isNotEmpty()
                .allMatch(line -> line.split(" ", 4)[3].length() > 10);
    }

    @Test
    void promtool_reads_them() throws IOException, InterruptedException {
        Needed.require("promtool");
        byte[] metrics = given().header("Accept", "*/*").get("/metrics").asByteArray();
        Process promtool = new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
        promtool.getOutputStream().write(metrics);
        promtool.getOutputStream().close();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isIn(0, READ_WITH_REMARKS);
    }
}
