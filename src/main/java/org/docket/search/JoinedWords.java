package org.docket.search;

import java.util.List;
import java.util.regex.Pattern;

/** Words that may be written together: F-16 and F16, COVID-19 and covid19, U.S.A. and USA, e-mail and email. */
final class JoinedWords {

    private static final Pattern PARTED = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.])(?:\\p{L}\\p{M}*\\.){2,9}(?:\\p{L}\\p{M}*)?(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{M}\\p{N}‐‑-])[\\p{L}\\p{M}\\p{N}]{1,40}(?:[-‐‑][\\p{L}\\p{M}\\p{N}]{1,40}){1,3}(?![\\p{L}\\p{M}\\p{N}‐‑-])");
    private static final Pattern BETWEEN = Pattern.compile("[-‐‑.]");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
    /** Of a longer text the rest is not looked at. */
    private static final int MOST = 256;

    private JoinedWords() {}

    /** Those of a text, written together; numbers alone, such as dates, stay apart. */
    static List<String> of(String text) {
        return PARTED.matcher(FoldedAnalyzer.seen(text)).results().limit(MOST).map(found -> BETWEEN.matcher(found.group()).replaceAll(""))
                .filter(joined -> !DIGITS.matcher(joined).matches()).distinct().toList();
    }
}
