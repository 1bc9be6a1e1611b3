package org.docket.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits of whatever script, with what stands between thousands and before a fraction where the language has it; fractions and powers too. */
final class NumeralReader {

    private static final String VULGAR = "[¼-¾⅐-⅞]";

    /** Between thousands there may be a space; other numbers that follow each other are two, unless one is a fraction. */
    static final Pattern WRITTEN = Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{L}[-‑.,])(?:(?<![/⁄])(?:\\p{Nd}{1,2} )?\\p{Nd}{1,3}[/⁄]\\p{Nd}{1,3}(?![\\p{Nd}/⁄])|(?:\\p{Nd}{1,6} ?)?" + VULGAR
            + "|\\p{Nd}{1,3}(?:[ \\u00a0\\u202f\\u2009'’]\\p{Nd}{3})+(?![\\p{Nd}])|\\p{Nd}{1,40}(?:[.,٬٫]\\p{Nd}{1,40})*)");

    /** A power of the number itself, or one of ten. */
    static final Pattern POWER = Pattern.compile("(?:\\^|\\*\\*) ?(?<caret>[-−+]?\\p{Nd}{1,3})(?!\\p{Nd})|(?<raised>[⁺⁻]?[⁰¹²³⁴-⁹]{1,3})|[eE](?<ten>[-−+]?\\p{Nd}{1,3})(?![\\p{L}\\p{N}])");

    private static final Pattern FRACTION = Pattern.compile("(?:(?<whole>\\p{Nd}+) ?)??(?:(?<above>\\p{Nd}{1,3})[/⁄](?<below>\\p{Nd}{1,3})|(?<vulgar>" + VULGAR + "))");
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[ \\u00a0\\u202f\\u2009'’٬]");
    private static final int GROUP = 3;
    private static final int DECIMALS = 9;
    /** A power of a longer number, or a larger one, is compared as it is written. */
    private static final int LARGEST_POWER = 99;
    private static final int LONGEST_BASE = 12;

    private NumeralReader() {}

    static BigDecimal value(String written, Locale locale) {
        Matcher fraction = FRACTION.matcher(written);
        return fraction.matches() ? fraction(fraction, locale) : decimal(written, locale);
    }

    private static BigDecimal fraction(Matcher found, Locale locale) {
        BigDecimal whole = found.group("whole") == null ? BigDecimal.ZERO : decimal(found.group("whole"), locale);
        if (found.group("vulgar") != null) {
            String[] parts = Normalizer.normalize(found.group("vulgar"), Normalizer.Form.NFKC).split("⁄");
            return whole.add(part(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        BigDecimal below = decimal(found.group("below"), locale);
        BigDecimal above = decimal(found.group("above"), locale);
        return below.signum() == 0 ? above : whole.add(part(above, below));
    }

    private static BigDecimal part(BigDecimal above, BigDecimal below) {
        return above.divide(below, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** {@code value} to the power that {@code found} writes; null for one that is not worked out. */
    static BigDecimal raised(BigDecimal value, Matcher found) {
        String written = found.group("caret") != null ? found.group("caret") : found.group("ten") != null ? found.group("ten") : found.group("raised");
        int power = Integer.parseInt(Normalizer.normalize(written, Normalizer.Form.NFKC).replace('−', '-'));
        if (found.group("ten") != null) {
            return value.scaleByPowerOfTen(power);
        }
        if (Math.abs(power) > LARGEST_POWER || value.precision() > LONGEST_BASE || value.signum() == 0) {
            return null;
        }
        BigDecimal raised = value.pow(Math.abs(power));
        return power < 0 ? BigDecimal.ONE.divide(raised, MathContext.DECIMAL64) : raised;
    }

    private static BigDecimal decimal(String written, Locale locale) {
        var digits = new StringBuilder();
        BETWEEN_THOUSANDS.matcher(written).replaceAll("").codePoints()
                .forEach(point -> digits.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point == '٫' ? '.' : point));
        return new BigDecimal(plain(digits.toString(), written.indexOf('٫') >= 0 ? '.' : DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()));
    }

    /** @param decimal what begins a fraction where both could be */
    private static String plain(String digits, char decimal) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        char mark = digits.charAt(last);
        boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
        boolean several = digits.indexOf(mark) != last;
        boolean group = digits.length() - last - 1 == GROUP && last <= GROUP;
        boolean fraction = !several && (both || !group || mark == decimal);
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        return whole + (fraction ? "." : "") + digits.substring(last + 1);
    }
}
