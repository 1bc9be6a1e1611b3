package org.docket.search;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that a text gives, in whatever digits or words.
 *
 * @param value without trailing zeros, so that equal ones are equal
 * @param text as it stands there
 * @param date whether it is a year, or a day beside the name of a month
 * @param loose whether it may count nothing, as "one" in "one of them"
 */
record Figure(BigDecimal value, String text, boolean date, boolean loose, int sentence) {

    Figure {
        value = value.stripTrailingZeros();
    }

    boolean isAmong(List<Figure> others) {
        return others.stream().anyMatch(other -> other.value.equals(value));
    }
}
