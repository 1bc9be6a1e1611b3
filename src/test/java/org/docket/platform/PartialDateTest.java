package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.docket.platform.PartialDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2022, YEAR, 2022-01-01", "2022-10, MONTH, 2022-10-01", "2022-10-19, DAY, 2022-10-19", "0001, YEAR, 0001-01-01",
        "9999-12, MONTH, 9999-12-01", "2024-02-29, DAY, 2024-02-29"})
    void a_date_is_read_as_precisely_as_it_is_written(String text, Precision precision, LocalDate firstDay) {
        PartialDate date = CalendarRange.partial(text);
        assertThat(date).isEqualTo(new PartialDate(firstDay, precision)).hasToString(text);
        assertThat(text).matches(PartialDate.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0000-12", "22", "20222", "2022-1", "2022-13", "2022-00", "2022-02-30", "2022-11-8", "2022-", "2022/10", "-2022", "+12022",
        "+10000-01-01", "2022-W41", "last year", ""})
    void other_text_is_no_date(String text) {
        assertThatThrownBy(() -> CalendarRange.partial(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_date_sorts_by_its_first_day_and_the_less_precise_one_comes_first() {
        List<String> sorted = Stream.of("2022-10-19", "2023", "2022-01-01", "2022-10", "2021-12-31", "2022", "2022-10-01", "2022-01")
                .map(PartialDate::of).sorted().map(PartialDate::toString).toList();
        assertThat(sorted).containsExactly("2021-12-31", "2022", "2022-01", "2022-01-01", "2022-10", "2022-10-01", "2022-10-19", "2023");
    }

    @Test
    void a_day_within_a_month_is_not_the_month() {
        assertThatThrownBy(() -> new PartialDate(LocalDate.parse("2022-10-19"), Precision.MONTH)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> new PartialDate(LocalDate.parse("2022-10-01"), Precision.YEAR)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_stored_day_without_a_precision_is_a_day() {
        assertThat(new PartialDate(LocalDate.parse("2022-01-01"), null)).hasToString("2022-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022", "2022-10", "2022-10-19", "+12345-01-01"})
    void any_mapper_writes_and_reads_it_as_its_text(String text) throws Exception {
        var json = new JsonMapper();
        String written = json.writeValueAsString(PartialDate.of(text));
        assertThat(written).isEqualTo('"' + text + '"');
        assertThat(json.readValue(written, PartialDate.class)).isEqualTo(PartialDate.of(text));
    }
}
