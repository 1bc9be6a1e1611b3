package org.docket.verdict;

import java.util.Arrays;
import java.util.Locale;

/** Whether a request prefers a page to data (RFC 9110 section 12.5.1). */
final class AcceptHeader {

    private static final String PAGE = "text/html";
    private static final String DATA = "application/json";

    private AcceptHeader() {}

    /** @param accept the header; null where it was not sent, which takes anything */
    static boolean prefersPage(String accept) {
        return accept != null && accept.contains("text/") && quality(accept, PAGE) > quality(accept, DATA);
    }

    /** That of the most specific range that has {@code type}; 0 for a type that no range has. */
    private static double quality(String accept, String type) {
        double quality = 0;
        int specificity = -1;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split("\\s*;\\s*");
            int found = specificity(parts[0], type);
            if (found > specificity) {
                specificity = found;
                quality = Arrays.stream(parts).skip(1).filter(part -> part.startsWith("q=")).findFirst().map(part -> weight(part.substring(2))).orElse(1.0);
            }
        }
        return quality;
    }

    /** -1 for a range without the type. */
    private static int specificity(String range, String type) {
        if (range.equals(type)) {
            return 2;
        }
        if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
            return 1;
        }
        return range.equals("*/*") ? 0 : -1;
    }

    private static double weight(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
