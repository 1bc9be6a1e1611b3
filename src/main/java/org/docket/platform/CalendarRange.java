package org.docket.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days and instants that are taken: years 0001 to 9999 in UTC, which have four digits (RFC 3339 section 5.6) and which both databases, a
 * count of microseconds and the clients of other languages can hold.
 */
public final class CalendarRange {

    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private CalendarRange() {}

    /** @throws DateTimeException for what is no instant as RFC 3339 writes it, or out of range */
    public static Instant instant(String text) {
        return require(Instant.parse(text));
    }

    /** @throws DateTimeException for what is no day such as 2022-11-08, or out of range */
    public static LocalDate day(String text) {
        return require(LocalDate.parse(text));
    }

    /** @throws DateTimeException for what is neither a day nor a month nor a year, or out of range */
    public static PartialDate partial(String text) {
        PartialDate date = PartialDate.of(text);
        require(date.firstDay());
        return date;
    }

    /** {@code instant} itself. */
    public static Instant require(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("not in the years 0001 to 9999");
        }
        return instant;
    }

    /** {@code day} itself. */
    public static LocalDate require(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("not in the years 0001 to 9999");
        }
        return day;
    }
}
