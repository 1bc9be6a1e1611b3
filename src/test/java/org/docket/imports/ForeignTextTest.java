package org.docket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTextTest {

    /** An instant within the years 0001 to 9999 in UTC may be of a day outside of them where it was written, and the other way around. */
    @ParameterizedTest
    @CsvSource({"0000-12-31T23:00:00-05:00,", "0001-01-01T00:00:00-05:00, 0001-01-01", "9999-12-31T23:00:00+05:00, 9999-12-31", "9999-12-31T23:00:00-05:00,", "0001-01-01T00:00:00+05:00,",
        "0000-12-31,", "0000-12,", "0000,", "2022-11-08T23:30:00-05:00, 2022-11-08", "2022-11-08 23:30, 2022-11-08", "2022-11, 2022-11"})
    void a_day_is_of_the_years_that_are_taken_or_none(String text, String day) {
        var tally = new ImportTally();
        var date = new ForeignText(tally).date(TextNode.valueOf(text));
        assertThat(date == null ? null : date.toString()).isEqualTo(day);
        assertThat(tally.text().contains("DATE_UNREADABLE")).isEqualTo(day == null);
    }
}
