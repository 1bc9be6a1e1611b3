package org.docket.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "120 | 120", "' 7 ' | 7", "86400 | 86400", "86401 | 86400", "999999999 | 86400", "9999999999 | 86400", "99999999999999999999999999 | 86400", "Fri, 27 Nov 2099 12:00:30 GMT | 86400", "Fri, 27 Nov 2026 12:00:30 GMT | 30", "Fri, 27 Nov 2026 11:59:59 GMT | 0"})
    void seconds_and_dates_are_read(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-11-27T12:00:30Z", "Sun, 27 Nov 2026 12:00:30 GMT"})
    void what_cannot_be_read_asks_for_nothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isZero();
    }
}
