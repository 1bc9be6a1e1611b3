package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers the tests of hostile requests take for one. */
class RawAnswerTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\n{}", "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 413 Too Large\r\nContent-Length: 1\r\n\r\nx", CHUNKED + "3\r\nabc\r\n0\r\n\r\n"})
    void a_whole_answer_is_one(String text) {
        assertThat(new RawAnswer(text).isProper()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\n\r\nabc",
        CHUNKED + "3\r\nabc\r\n", CHUNKED + "3\r\nab", CHUNKED + "0\r\n", "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 502 Oh\r\nContent-Length: 0\r\n\r\n"})
    void none_and_half_of_one_and_an_error_of_the_server_are_not(String text) {
        assertThat(new RawAnswer(text).isProper()).isFalse();
    }

    @Test
    void its_headers_are_found_whatever_their_case() {
        assertThat(new RawAnswer("HTTP/1.1 201 Created\r\nlocation: /v1/x\r\nContent-Length: 0\r\n\r\n").header("Location")).contains("/v1/x");
    }
}
