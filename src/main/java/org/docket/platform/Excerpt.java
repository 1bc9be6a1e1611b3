package org.docket.platform;

/** The beginning of a text that may be long. */
public final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {}

    /** No more than {@code most} code points, the last of which is an ellipsis where something is missing. */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + MORE;
    }
}
