package org.docket.search;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Digits of whatever script, with what stands between thousands and before a fraction where the language has it. */
final class Numeral {

    /** Between thousands there may be a space; other numbers that follow each other are two. */
    static final Pattern WRITTEN = Pattern.compile("(?<![\\p{L}\\p{N}]|\\p{L}[-‑.,])(?:\\p{Nd}{1,3}(?:[ \\u00a0\\u202f\\u2009'’]\\p{Nd}{3})+(?![\\p{Nd}])"
            + "|\\p{Nd}{1,40}(?:[.,٬٫]\\p{Nd}{1,40})*)");

    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[ \\u00a0\\u202f\\u2009'’٬]");
    private static final int GROUP = 3;

    private Numeral() {}

    static BigDecimal value(String written, Locale locale) {
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
