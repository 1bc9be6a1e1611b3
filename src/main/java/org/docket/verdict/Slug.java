package org.docket.verdict;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** A claim as part of an address: its first words, in letters and digits of whichever script. Addresses are found by number; this is for those who read them. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** Percent-encoded, as it is in an address. */
    static String of(String claim) {
        return encoded(words(claim));
    }

    /** Percent-encodes what {@link #words} returned. */
    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** As people read it; {@code verdict} for a claim without a letter. */
    static String words(String claim) {
        String plain = Normalizer.normalize(claim, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String words = plain.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String first = shortened(words);
        return first.isEmpty() ? "verdict" : first;
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
