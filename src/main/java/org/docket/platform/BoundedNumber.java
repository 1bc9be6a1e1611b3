package org.docket.platform;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimal numbers that can be computed with: an exponent costs a client a few bytes, and the program as many digits as it says. Bounded where
 * they enter.
 */
public final class BoundedNumber {

    private static final int MOST_DIGITS = 100;
    private static final int LARGEST_EXPONENT = 40;

    private BoundedNumber() {}

    /** Empty for what is no number, and for one of more than 100 digits or beyond 10 to the power of ±40. */
    public static Optional<BigDecimal> of(String text) {
        try {
            return text.length() > MOST_DIGITS ? Optional.empty() : of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The same of a number that was read before. */
    public static Optional<BigDecimal> of(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        long exponent = (long) number.precision() - number.scale();
        return number.precision() > MOST_DIGITS || Math.abs(exponent) > LARGEST_EXPONENT ? Optional.empty() : Optional.of(number);
    }
}
