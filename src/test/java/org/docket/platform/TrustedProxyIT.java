package org.docket.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.docket.packaged.WithProgram;
import org.junit.jupiter.api.Test;

/** Behind a proxy that is named, and with little patience for whoever is slow. */
@WithProgram({"docket.trusted-proxies=127.0.0.1", "quarkus.http.idle-timeout=1s", "quarkus.http.read-timeout=1s"})
class TrustedProxyIT {

    @Test
    void what_the_proxy_says_is_believed() {
        given().header("X-Forwarded-Proto", "https").get("/v1/workflow").then().header("Strict-Transport-Security", startsWith("max-age="));
        given().header("Forwarded", "for=192.0.2.1;proto=https").get("/v1/workflow").then().header("Strict-Transport-Security", startsWith("max-age="));
        given().get("/v1/workflow").then().header("Strict-Transport-Security", equalTo(null));
    }

    @Test
    void half_a_head_is_not_waited_for() throws IOException {
        Assertions.assertThat(heldFor("GET /v1/workflow HTTP/1.1\r\nHost: x\r\nX-Half: ")).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void half_a_body_is_not_waited_for() throws IOException {
        String head = "POST /v1/cases HTTP/1.1\r\nHost: x\r\nAuthorization: " + TestDatabase.BEARER
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"claim\"";
        Assertions.assertThat(heldFor(head)).isLessThan(Duration.ofSeconds(6));
    }

    /** How long the server keeps the connection open for somebody who sends this and then nothing. */
    private static Duration heldFor(String sent) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            long start = System.nanoTime();
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // read until the server hangs up
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
