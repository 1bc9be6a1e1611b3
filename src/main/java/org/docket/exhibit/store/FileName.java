package org.docket.exhibit.store;

import java.text.Normalizer;

/**
 * What a file is called. A name and never a path: what could steer a path, a terminal or the direction of reading is left out, the rest
 * is cut to what a column and a file system take. Never empty.
 */
public record FileName(String text) {

    private static final int LONGEST = 255;
    private static final String NAMELESS = "file";

    public FileName {
        text = cleaned(text == null ? "" : text);
    }

    private static String cleaned(String given) {
        var kept = new StringBuilder();
        given.codePoints().filter(FileName::isKept).forEach(kept::appendCodePoint);
        String name = Normalizer.normalize(kept.toString(), Normalizer.Form.NFC).strip();
        name = name.codePoints().allMatch(c -> c == '.') ? NAMELESS : name;
        return cut(name);
    }

    /** Control characters, separators of paths and of lines, what turns the direction of reading, what is not seen, halves of pairs. */
    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE -> false;
            default -> c != '/' && c != '\\';
        };
    }

    /** In the middle, so that the ending stays: 255 code units, no pair of them halved. */
    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    @Override
    public String toString() {
        return text;
    }
}
