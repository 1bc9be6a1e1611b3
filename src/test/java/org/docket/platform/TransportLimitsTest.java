package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no client of a library sends. Beyond 64 KiB the server itself refuses, without a body, and hangs up. */
@QuarkusTest
class TransportLimitsTest {

    /** All that comes back until the server hangs up. */
    private static String answer(String head) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Predicate<String> status(int status) {
        return answer -> answer.matches("(?s)HTTP/1\\.[01] " + status + ".*");
    }

    private static String headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\r\nX-%d: a".formatted(i)).collect(Collectors.joining());
    }

    @Test
    void a_line_that_is_too_long_is_414() throws IOException {
        assertThat(answer("GET /v1/workflow?" + "a".repeat(8_200) + " HTTP/1.1")).matches(status(414)).contains("/problems/uri-too-long");
        assertThat(answer("GET /v1/workflow?" + "a".repeat(65_600) + " HTTP/1.1")).matches(status(414));
    }

    @Test
    void too_many_headers_are_431() throws IOException {
        assertThat(answer("GET /v1/workflow HTTP/1.1" + headers(300))).matches(status(200));
        assertThat(answer("GET /v1/workflow HTTP/1.1" + headers(2_000))).matches(status(431)).contains("/problems/headers-too-large");
        assertThat(answer("GET /v1/workflow HTTP/1.1" + headers(8_000))).matches(status(431));
    }

    @Test
    void what_is_no_request_is_400() throws IOException {
        assertThat(answer("GET /v1/workflow")).matches(status(400));
        assertThat(answer("GET /v1/workflow HTTP/1.1\r\nContent-Length: x")).matches(status(400));
        assertThat(answer("POST /v1/cases HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked")).matches(status(400));
    }
}
