package org.docket.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A day, a month or a year of the ISO 8601 calendar, as precisely as it is known. Its text is {@code 2022-10-19}, {@code 2022-10} or
 * {@code 2022}; a date sorts by its first day, a less precise one before a more precise one.
 *
 * @param firstDay the day itself, or the first of the month or year; it reaches the database as it is, because {@code java.sql.Date} shifts days before
 *     the calendar reform of 1582
 * @param precision {@link Precision#DAY} where a row or a caller has none
 */
@Embeddable
public record PartialDate(@JdbcTypeCode(SqlTypes.LOCAL_DATE) LocalDate firstDay, @Enumerated(EnumType.STRING) Precision precision)
        implements Comparable<PartialDate> {

    public static final String PATTERN = "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::firstDay).thenComparing(PartialDate::precision);

    /** What of a date is known, the least precise first. */
    public enum Precision { YEAR, MONTH, DAY }

    public PartialDate {
        precision = precision == null ? Precision.DAY : precision;
        boolean first = switch (precision) {
            case YEAR -> firstDay.getDayOfYear() == 1;
            case MONTH -> firstDay.getDayOfMonth() == 1;
            case DAY -> true;
        };
        if (!first) {
            throw new DateTimeException("not the first day of its " + precision);
        }
    }

    /** @throws DateTimeException for text of another form, and for what is no date */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartialDate of(String text) {
        if (YEAR.matcher(text).matches()) {
            return new PartialDate(Year.parse(text).atDay(1), Precision.YEAR);
        }
        return MONTH.matcher(text).matches() ? new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH) : of(LocalDate.parse(text));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /** The day itself, or the last of the month or year. */
    public LocalDate lastDay() {
        return switch (precision) {
            case YEAR -> firstDay.plusYears(1).minusDays(1);
            case MONTH -> firstDay.plusMonths(1).minusDays(1);
            case DAY -> firstDay;
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** Its text. */
    @Override
    @JsonValue
    public String toString() {
        String day = firstDay.toString();
        return switch (precision) {
            case YEAR -> day.substring(0, day.length() - "-01-01".length());
            case MONTH -> day.substring(0, day.length() - "-01".length());
            case DAY -> day;
        };
    }
}
