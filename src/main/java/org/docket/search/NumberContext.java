package org.docket.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside a number in a text: its sign before it, and what it is of before or after it. */
final class NumberContext {

    private static final Pattern MONEY_BEFORE = Pattern.compile("(?:(?<![\\p{L}\\p{N}])([A-Z]{0,2}\\p{Sc}|[A-Z]{3})|(\\p{Sc}))\\s?[-−–+]?[.]?$");
    private static final Pattern AFTER = Pattern.compile("\\s?(%|‰|‱|[٪؉؊％﹪]|\\p{Sc}|[°º]\\s?[CF](?!\\p{L})|[°º′″℃℉])");
    /** A number and its unit as one word: a 5-mile run. */
    private static final Pattern JOINED = Pattern.compile("[\\p{N}.,]+[-‑](\\p{L}+)(?:[-‑].*)?");
    private static final Pattern MINUS = Pattern.compile("(?:−\\s?|(?<![\\p{L}\\p{M}\\p{N}])[-‐‑‒–—])(?:[A-Z]{0,2}\\p{Sc}\\s?)?[.,]?$");
    private static final Pattern MINUS_APART = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[-‐‑‒] $");
    private static final Pattern SHORTENED = Pattern.compile("(?<![\\p{L}\\p{N}])['’‘ʼ]$");
    private static final Set<String> MINUS_WORDS = Set.of("minus", "negative", "menos", "meno", "moins", "минус", "ناقص");
    /** With one of these before it, such a word says "at least", or "more or less". */
    private static final Set<String> AT_LEAST = Set.of("al", "lo", "por", "pelo", "ao", "au", "du", "o", "ou", "a", "quanto");
    private static final int NEAR = 8;

    private final String text;
    private final List<TextWord> words;
    private final UnitLexicon units;

    NumberContext(String text, List<TextWord> words, UnitLexicon units) {
        this.text = text;
        this.words = words;
        this.units = units;
    }

    /** What a number is of, and how far that reaches. */
    record Unit(String code, int from, int to) {}

    /** @param first the word that the number begins with */
    boolean isNegative(int first, Unit unit) {
        String before = before(words.get(first).from());
        boolean named = first > 0 && words.get(first).adjoins() && MINUS_WORDS.contains(words.get(first - 1).folded())
                && (first == 1 || !AT_LEAST.contains(words.get(first - 2).folded()));
        boolean measured = !unit.code().isEmpty() && !UnitLexicon.isSame("", unit.code());
        return named || MINUS.matcher(before).find() || (measured && MINUS_APART.matcher(before).find());
    }

    /** Whether the number begins with the point before its decimals: {@code .5}. */
    boolean isPointed(int from) {
        return from > 0 && text.charAt(from - 1) == '.' && (from == 1 || " \t\n(-−$€£¥<>=≤≥≈~+±".indexOf(text.charAt(from - 2)) >= 0);
    }

    /** Whether an apostrophe stands for the century of a year: {@code '98}. */
    boolean isShortened(int from) {
        return SHORTENED.matcher(before(from)).find();
    }

    /**
     * @param from where the number begins
     * @param to where it ends
     * @param next the word after it
     */
    Unit unit(int from, int to, int next) {
        Matcher joined = JOINED.matcher(words.get(next - 1).text());
        String own = joined.matches() ? units.name(TextWord.of(joined.group(1))) : "";
        if (!own.isEmpty()) {
            return new Unit(own, from, to);
        }
        Matcher after = AFTER.matcher(text).region(to, text.length()).useTransparentBounds(true);
        if (after.lookingAt()) {
            return new Unit(UnitLexicon.signOf(after.group(1).replaceAll("\\s", "").replace('º', '°')), from, after.end());
        }
        for (int last = Math.min(words.size(), next + UnitLexicon.LONGEST) - 1; last >= next; last--) {
            String code = isTogether(to, next, last) ? units.name(words.subList(next, last + 1)) : "";
            if (!code.isEmpty()) {
                return new Unit(code, from, words.get(last).to());
            }
        }
        return money(from, to);
    }

    /** A unit that is written to the number without a space. */
    Unit glued(int from, int to, String written) {
        String sign = UnitLexicon.signOf(written);
        return new Unit(sign.isEmpty() ? units.name(TextWord.of(written)) : sign, from, to + written.length());
    }

    private Unit money(int from, int to) {
        Matcher before = MONEY_BEFORE.matcher(before(from));
        if (!before.find()) {
            return new Unit("", from, to);
        }
        String written = before.group(1) == null ? before.group(2) : before.group(1);
        String code = UnitLexicon.signOf(written);
        return code.isEmpty() && written.codePointCount(0, written.length()) > 1 && !Character.isLetter(written.codePointBefore(written.length()))
                ? new Unit(UnitLexicon.signOf(written.substring(written.offsetByCodePoints(written.length(), -1))), from - 1, to)
                : new Unit(code, code.isEmpty() ? from : from - (before(from).length() - before.start()), to);
    }

    /** Whether nothing but spaces and hyphens is between the number and these words. */
    private boolean isTogether(int to, int first, int last) {
        for (int i = first; i <= last; i++) {
            String gap = text.substring(i == first ? to : words.get(i - 1).to(), words.get(i).from());
            if (!gap.isBlank() && !gap.equals("-") && !gap.equals(".")) {
                return false;
            }
        }
        return true;
    }

    private String before(int from) {
        return text.substring(Math.max(0, from - NEAR), from);
    }
}
