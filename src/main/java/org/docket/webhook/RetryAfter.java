package org.docket.webhook;

import java.time.Duration;
import java.time.Instant;
import org.docket.platform.HttpDate;

/** How long somebody asks to be left alone: so many seconds, or until a date (RFC 9110 section 10.2.3). */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** @return zero for what is missing, cannot be read or is past */
    static Duration of(String header, Instant now) {
        String said = header == null ? "" : header.strip();
        return said.matches("[0-9]{1," + MOST_DIGITS + "}") ? Duration.ofSeconds(Long.parseLong(said)) : until(said, now);
    }

    private static Duration until(String date, Instant now) {
        return HttpDate.parse(date).map(until -> Duration.between(now, until)).filter(Duration::isPositive).orElse(Duration.ZERO);
    }
}
