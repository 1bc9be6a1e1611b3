package org.docket.search;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that a text gives, in whatever digits or words.
 *
 * @param value with its sign, without trailing zeros, so that equal ones are equal
 * @param unit what it is of, by its code ({@link UnitLexicon}); empty for things that are counted
 * @param text as it stands there
 * @param whole the same with what it is of
 * @param date whether it is a year, or a day beside the name of a month
 * @param loose whether it may count nothing, as "one" in "one of them"
 */
record NumberMention(BigDecimal value, String unit, String text, String whole, boolean date, boolean loose, int sentence) {

    NumberMention {
        value = value.stripTrailingZeros();
    }

    /** By its value, whatever it is of. */
    boolean isAmong(List<NumberMention> others) {
        return others.stream().anyMatch(other -> other.value.equals(value));
    }

    /** By its value, and of the same unit. */
    boolean isWholeAmong(List<NumberMention> others) {
        return others.stream().anyMatch(other -> other.value.equals(value) && UnitLexicon.isSame(unit, other.unit));
    }

    NumberMention of(String other, String written) {
        return new NumberMention(value, other, text, written, date, loose, sentence);
    }
}
