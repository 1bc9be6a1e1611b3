package org.docket.bench;

import java.util.SplittableRandom;

/** Made-up words, a few of which are frequent and most of which are rare, as in any language (Zipf). The same number makes the same words. */
public final class Vocabulary {

    private static final int WORDS = 50_000;
    private static final String[] SYLLABLES = {"ba", "ne", "ko", "ri", "tu", "mal", "ser", "von", "lim", "dar", "pel", "gus", "tho", "fen", "zam", "wick"};

    private Vocabulary() {}

    /** So many words for the {@code number}th text. */
    public static String words(long number, int count) {
        var random = new SplittableRandom(number);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word((int) Math.pow(WORDS, random.nextDouble())));
        }
        return text.toString();
    }

    /** @param rank from 1, the most frequent */
    public static String word(int rank) {
        var word = new StringBuilder();
        for (int left = rank + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }
}
