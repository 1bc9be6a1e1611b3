package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInFailureTest {

    private static final int FREE = 5;

    @ParameterizedTest
    @CsvSource({"0, PT0S", "4, PT0S", "5, PT1S", "6, PT2S", "7, PT4S", "14, PT8M32S", "15, PT15M", "1000000, PT15M"})
    void after_five_failures_each_doubles_the_delay_up_to_a_quarter_of_an_hour(int failures, Duration delay) {
        var failure = new SignInFailure();
        failure.failures = failures;
        failure.at = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(failure.nextAt(FREE)).isEqualTo(failure.at.plus(delay));
    }
}
