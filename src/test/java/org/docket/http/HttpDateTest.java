package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-12-03T04:05:06.789Z | Thu, 03 Dec 2026 04:05:06 GMT", "1994-11-06T08:49:37Z | Sun, 06 Nov 1994 08:49:37 GMT",
            "2026-09-30T23:59:59Z | Wed, 30 Sep 2026 23:59:59 GMT", "1970-01-01T00:00:00Z | Thu, 01 Jan 1970 00:00:00 GMT"})
    void a_date_has_two_digits_for_the_day(Instant at, String date) {
        assertThat(HttpDate.of(at)).isEqualTo(date);
    }

    /** RFC 9110 section 5.6.7, and the days of one digit that some programs write. */
    @ParameterizedTest
    @ValueSource(strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 6 Nov 1994 08:49:37 GMT"})
    void every_form_that_a_recipient_has_to_accept_is_read(String date) {
        assertThat(HttpDate.parse(date)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void what_is_no_date_is_nothing() {
        assertThat(HttpDate.parse("tomorrow")).isEmpty();
        assertThat(HttpDate.parse("")).isEmpty();
    }
}
