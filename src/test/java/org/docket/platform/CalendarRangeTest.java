package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What enters is bounded once. */
class CalendarRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2022-11-08"})
    void days_of_four_digits_are_taken(String day) {
        assertThat(CalendarRange.day(day)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0044-03-15", "+10000-01-01", "+12345-01-01", "+999999999-12-31", "2022-02-30", "2022-11-8", "today", ""})
    void others_are_not(String day) {
        assertThatThrownBy(() -> CalendarRange.day(day)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z", "9999-12-31T23:59:59-00:01", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z",
        "+294277-01-01T00:00:00Z", "2022-11-08", "now", ""})
    void instants_beyond_are_not_taken(String instant) {
        assertThatThrownBy(() -> CalendarRange.instant(instant)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_first_and_the_last_instant_are_taken_and_fit_a_count_of_microseconds() {
        assertThat(Micros.instant(Micros.of(CalendarRange.instant("0001-01-01T00:00:00Z")))).hasToString("0001-01-01T00:00:00Z");
        assertThat(Micros.instant(Micros.of(CalendarRange.instant("9999-12-31T23:59:59.999999Z")))).hasToString("9999-12-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "1e1200000000", "1e30000000", "-1E41", "1e-42", "1e99999999999", "x", "", "NaN", "0x1",
        "11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"})
    void a_number_that_nobody_can_compute_with_is_not_taken(String number) {
        assertThat(BoundedNumber.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "3.5", "1e3", "4.333333333333333333333333333333", "100000000000000000000"})
    void a_number_that_a_rating_may_have_is_taken(String number) {
        assertThat(BoundedNumber.of(number)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(new BigDecimal(number)));
    }

    @Test
    void nothing_with_whatever_exponent_is_nothing() {
        assertThat(BoundedNumber.of("0e2147483647")).contains(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u2060", "\u3164", "\u00ad", "\u2800", "\u115f\u1160", "\uffa0", "\ufeff", "\u200e \u200f", "\u034f", "\ufe0f", "\udb40\udc41", " \n\t", "\u0301"})
    void text_without_a_visible_character_is_empty(String text) {
        assertThat(Texts.normal(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200ba", "0", ".", "\ud83d\ude00", "\u2764\ufe0f", "\u0639", "\u3042", "\u0e33", "\u0903", "\u20ac"})
    void text_with_one_is_kept(String text) {
        assertThat(Texts.normal(text)).isEqualTo(text);
    }

    @Test
    void the_closest_name_is_the_one_that_was_meant() {
        var names = java.util.List.of("status", "standing", "topic", "limit", "cursor", "updatedSince", "q");
        assertThat(ClosestName.to("staus", names)).contains("status");
        assertThat(ClosestName.to("Status", names)).contains("status");
        assertThat(ClosestName.to("sttaus", names)).contains("status");
        assertThat(ClosestName.to("updated_since", names)).contains("updatedSince");
        assertThat(ClosestName.to("topics", names)).contains("topic");
        assertThat(ClosestName.to("banana", names)).isEmpty();
        assertThat(ClosestName.to("", names)).isEmpty();
        assertThat(ClosestName.to("x".repeat(5_000), names)).isEmpty();
        assertThat(ClosestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(ClosestName.distance("ab", "ba")).isEqualTo(1);
    }
}
