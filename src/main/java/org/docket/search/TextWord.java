package org.docket.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text, where it stands there.
 *
 * @param folded without case, accents and possessive ending
 * @param sentence the how manieth of the text, from 0
 * @param starts whether its sentence begins with it
 * @param adjoins whether nothing but a space is between it and the word before
 */
record TextWord(String text, String folded, int sentence, boolean starts, boolean adjoins, int from, int to) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’\\-‑][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
    private static final Pattern END = Pattern.compile("[.!?…:;。！？؟।\\n\"“”]|\\s[-–—]\\s");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern CODE = Pattern.compile("\\p{L}.*\\p{Nd}.*|\\p{Nd}+\\p{Lu}+");
    private static final int ABBREVIATED = 3;

    static List<TextWord> of(String text) {
        var words = new ArrayList<TextWord>();
        var found = WORD.matcher(text);
        int sentence = 0;
        while (found.find()) {
            TextWord before = words.isEmpty() ? null : words.getLast();
            String gap = text.substring(before == null ? 0 : before.to, found.start());
            boolean starts = before == null || ends(before, gap);
            sentence += starts && before != null ? 1 : 0;
            words.add(new TextWord(found.group(), folded(found.group()), sentence, starts, gap.isBlank(), found.start(), found.end()));
        }
        return words;
    }

    static String folded(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
        return POSSESSIVE.matcher(plain.replace('’', '\'')).replaceAll("");
    }

    boolean isCapital() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether letters and digits name something together: COVID-19, 5G. */
    boolean isCode() {
        return CODE.matcher(text).matches();
    }

    boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** The point after a short word with a capital ends the word: Dr. Smith, U.S. troops. */
    private static boolean ends(TextWord before, String gap) {
        boolean abbreviated = gap.startsWith(".") && gap.substring(1).isBlank() && before.isCapital() && before.text.length() <= ABBREVIATED;
        return !abbreviated && END.matcher(gap).find();
    }
}
