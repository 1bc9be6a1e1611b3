package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** Nobody says beforehand how long it is; a form is kept in memory while it is read. */
    @Test
    void a_body_that_goes_on_after_1_mib_is_cut_off_whatever_reads_it() throws IOException {
        for (String[] body : new String[][] {{"/sign-in", "application/x-www-form-urlencoded"}, {"/ask/sent", "application/x-www-form-urlencoded"},
                {"/sign-in", "multipart/form-data; boundary=edge"}, {"/v1/cases", "application/json"}, {"/v1/matches", "application/json"}}) {
            String answer = sent(body[0], body[1]);
            assertThat(answer.isEmpty() || status(413).or(status(401)).or(status(400)).or(status(415)).or(status(403)).test(answer)).as("%s %s: %s", body[0], body[1], answer).isTrue();
        }
    }

    /** What comes back for one value that never ends; empty where the server hung up without a word. */
    private static String sent(String path, String type) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n7\r\nemail=a\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = ("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            assertThat(isHungUpOn(out, part)).as("the body of %s ends", path).isTrue();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    /** How much is taken before depends on how soon a thread sees that it is too much; what matters is that it ends. */
    private static boolean isHungUpOn(OutputStream out, byte[] part) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (System.nanoTime() < end) {
                out.write(part);
            }
            return false;
        } catch (IOException hungUp) {
            return true;
        }
    }

    @Test
    void what_is_no_request_is_400() throws IOException {
        assertThat(answer("GET /v1/workflow")).matches(status(400));
        assertThat(answer("GET /v1/workflow HTTP/1.1\r\nContent-Length: x")).matches(status(400));
        assertThat(answer("POST /v1/cases HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked")).matches(status(400));
    }
}
