package org.docket.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.docket.http.HttpDate;

/** How long somebody asks to be left alone: so many seconds, or until a date (RFC 9110 section 10.2.3); a day at most. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** @return zero for what is missing, cannot be read or is past */
    static Duration of(String header, Instant now) {
        String said = header == null ? "" : header.strip();
        Duration asked = SECONDS.matcher(said).matches() ? seconds(said) : until(said, now);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration until(String date, Instant now) {
        return HttpDate.parse(date).map(until -> Duration.between(now, until)).filter(Duration::isPositive).orElse(Duration.ZERO);
    }
}
