package org.docket.verdict;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** A claim as part of an address: its first words, in letters and digits of whichever script. Addresses are found by number; this is for those who read them. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** Percent-encoded; {@code verdict} for a claim without a letter. */
    static String of(String claim) {
        String plain = Normalizer.normalize(claim, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String words = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String first = shortened(words);
        return first.isEmpty() ? "verdict" : URLEncoder.encode(first, StandardCharsets.UTF_8);
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        String start = words.substring(0, words.offsetByCodePoints(0, LONGEST));
        int end = start.lastIndexOf('-');
        return end > LONGEST / 2 ? start.substring(0, end) : start;
    }
}
