package org.docket.capture.quote;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: compatibility forms composed (Unicode NFKC), typographic quotes, dashes and ellipses as a keyboard
 * has them, white space as single spaces, what only formats left out; capitals stay. Each of its characters knows its place in the original.
 */
final class FoldedText {

    /** Stream-safe text has at most so many marks in a row (UAX #15 section 13); a text that has more is not held up by them. */
    private static final int MOST_IN_A_ROW = 32;
    private static final int FIRST_MARK = 0x300;
    private static final char NOTHING = 0;

    private final String original;
    private final StringBuilder text;
    private int[] places;

    private FoldedText(String original) {
        this.original = original;
        this.text = new StringBuilder(original.length());
        this.places = new int[original.length() + MOST_IN_A_ROW];
    }

    static FoldedText of(String original) {
        var folded = new FoldedText(original);
        for (int at = 0; at < original.length(); ) {
            int end = folded.clusterEnd(at);
            folded.append(at, end);
            at = end;
        }
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Where the character at {@code index} begins in the original. */
    int from(int index) {
        return places[index];
    }

    /** Where the character before {@code index} ends in the original. */
    int to(int index) {
        return clusterEnd(places[index - 1]);
    }

    String original() {
        return original;
    }

    /** What is composed together: a character with the marks and the syllable's letters that follow it. */
    private int clusterEnd(int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && end - at < MOST_IN_A_ROW && original.charAt(end) >= FIRST_MARK && joins(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            // the vowels and finals of Hangul, which compose with what is before them
            default -> c >= 0x1160 && c <= 0x11FF;
        };
    }

    private void append(int at, int end) {
        char first = original.charAt(at);
        if (end == at + 1 && first < 0x80) {
            append(folded(first), at);
            return;
        }
        // before the forms are composed: some of these signs decompose into others
        char sign = end == at + 1 ? folded(first) : first;
        if (sign != first) {
            append(sign, at);
            return;
        }
        String composed = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFKC);
        for (int i = 0; i < composed.length(); i++) {
            append(folded(composed.charAt(i)), at);
        }
    }

    private void append(char c, int at) {
        boolean again = c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        if (c == NOTHING || again) {
            return;
        }
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length + places.length / 2);
        }
        places[text.length()] = at;
        text.append(c);
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2035', '\u02BC', '\u00B4', '`', '\u2039', '\u203A' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63' -> '-';
            default -> Character.getType(c) == Character.FORMAT ? NOTHING : spaced(c);
        };
    }

    private static char spaced(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
    }
}
