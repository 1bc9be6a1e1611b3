package org.docket.capture.quote;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and signs of a folded text. A word is told by a number, so that a page of millions of them is an array; a sign of a
 * script without spaces is a word of its own.
 */
final class FoldedWords {

    final String text;
    private final Map<String, Integer> numbers;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] number = new int[64];
    private int count;

    private FoldedWords(String text, Map<String, Integer> numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** All words of a quote, numbered. */
    static FoldedWords ofQuote(String text) {
        var words = new FoldedWords(text, new HashMap<>());
        words.read(true);
        return words;
    }

    /** The words of a page by the numbers of {@code quote}; one that it has not is told apart from all others by a negative number. */
    static FoldedWords ofPage(String text, FoldedWords quote) {
        var words = new FoldedWords(text, quote.numbers);
        words.read(false);
        return words;
    }

    int count() {
        return count;
    }

    int number(int word) {
        return number[word];
    }

    int from(int word) {
        return from[word];
    }

    int to(int word) {
        return to[word];
    }

    String word(int word) {
        return text.substring(from[word], to[word]);
    }

    /** What stands between a word and the one before it: nothing, or a space. */
    String before(int word) {
        return word == 0 ? "" : text.substring(to[word - 1], from[word]);
    }

    /** How much of the text it is. */
    int weight(int word) {
        return to[word] - from[word];
    }

    private void read(boolean learn) {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (c != ' ') {
                end = isOfWord(c) ? wordEnd(end) : end;
                String word = text.substring(at, end);
                add(at, end, learn ? numbers.computeIfAbsent(word, unknown -> numbers.size()) : numbers.getOrDefault(word, -1 - count));
            }
            at = end;
        }
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c) && (c < 0x0E00 || !standsAlone(c));
        };
    }

    private static boolean standsAlone(int c) {
        return Character.isIdeographic(c) || switch (UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    private void add(int begin, int end, int known) {
        if (count == number.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            number = Arrays.copyOf(number, 2 * count);
        }
        from[count] = begin;
        to[count] = end;
        number[count++] = known;
    }
}
