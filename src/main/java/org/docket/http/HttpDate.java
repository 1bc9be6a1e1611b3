package org.docket.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates of HTTP headers (RFC 9110 section 5.6.7). Every header with a date is written and read here. */
public final class HttpDate {

    /** Two digits for the day, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} does not write. */
    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    /** All three forms that a recipient has to accept; the first takes days of one digit too. */
    private static final List<DateTimeFormatter> ACCEPTED = List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US).withZone(ZoneOffset.UTC));

    private HttpDate() {}

    /** In the preferred form, to the second. */
    public static String of(Instant at) {
        return FIXED.format(at);
    }

    /** @return empty for what is no date */
    public static Optional<Instant> parse(String date) {
        return ACCEPTED.stream().flatMap(form -> parse(form, date).stream()).findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter form, String date) {
        try {
            return Optional.of(form.parse(date.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Years have two digits there. */
    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-").appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.EPOCH)
                .appendPattern(" HH:mm:ss 'GMT'").toFormatter(Locale.US).withZone(ZoneOffset.UTC);
    }
}
