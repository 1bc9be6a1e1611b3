package org.docket.capture.quote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where words stand in a text (W3C Web Annotation Data Model section 4.2.4).
 *
 * @param exact the words as they stand there
 * @param prefix what stands before them, 32 characters at most
 * @param suffix what stands after them, 32 characters at most
 */
@Schema(name = "TextQuoteSelector")
public record Selector(String type, String exact, String prefix, String suffix) {

    private static final int AROUND = 32;

    static Selector of(String text, int from, int to) {
        int before = Math.max(0, from - AROUND);
        int after = Math.min(text.length(), to + AROUND);
        return new Selector("TextQuoteSelector", text.substring(from, to), text.substring(splits(text, before) ? before + 1 : before, from),
                text.substring(to, splits(text, after) ? after - 1 : after));
    }

    /** Half a character is none. */
    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
