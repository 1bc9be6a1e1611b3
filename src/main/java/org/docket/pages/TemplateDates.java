package org.docket.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.docket.platform.PartialDate;

/** Instants and days in templates. A script puts them into the reader's zone; without one they are in UTC, and say so. */
@TemplateExtension
final class TemplateDates {

    private static final String DAY = "d MMMM uuuu";

    private TemplateDates() {}

    /** As the attribute {@code datetime} takes it: HTML has no more than milliseconds. */
    static String exact(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String inUtc(Instant at, Visitor visitor) {
        return DateTimeFormatter.ofPattern(DAY + ", HH:mm 'UTC'", visitor.language().locale()).format(at.atOffset(ZoneOffset.UTC));
    }

    static String hours(Long seconds) {
        return String.valueOf(Math.round(seconds / 360.0) / 10.0);
    }

    static String spoken(LocalDate day, Visitor visitor) {
        return DateTimeFormatter.ofPattern(DAY, visitor.language().locale()).format(day);
    }

    /** The day, the month or the year, in the language of the page. */
    static String spoken(PartialDate date, Visitor visitor) {
        String pattern = switch (date.precision()) {
            case YEAR -> "uuuu";
            case MONTH -> "LLLL uuuu";
            case DAY -> DAY;
        };
        return DateTimeFormatter.ofPattern(pattern, visitor.language().locale()).format(date.firstDay());
    }
}
